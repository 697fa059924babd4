import { ArrowRight } from 'lucide-react';
import { useMemo } from 'react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { checklistById } from '#renderer/state/lookup.ts';
import { go } from '#renderer/state/place.ts';
import { useStandingState } from '#renderer/state/stale.ts';
import { useAllResults } from '#renderer/state/verdicts.ts';
import { useAsOf, useLanguage, useReady } from '#renderer/state/workspace.ts';
import { VerdictBadge } from '#renderer/ui/verdict-badge.tsx';
import { answersOf } from '#shared/record/fold.ts';
import type { Checklist } from '#shared/rules/schema.ts';
import styles from './linked-checklists.module.css';
import { openLinks } from './open-links.ts';
import { mainFirst } from './verdict-order.ts';

/** The links of a checklist that hold or may hold for the client in focus. */
export function useOpenLinks(checklist: Checklist): Checklist['links'] {
  const state = useStandingState(checklist.id);
  const asOf = useAsOf();
  return useMemo(() => openLinks(checklist, answersOf(state), asOf), [checklist, state, asOf]);
}

/** Other checklists to go on to, each with why, and how far it has come. */
export function LinkedChecklists({ links }: { links: Checklist['links'] }) {
  const t = useWords('checklist');
  const language = useLanguage();
  const { bundle } = useReady();
  const results = useAllResults();
  return (
    <ul className={styles.links}>
      {links.map((link) => {
        const checklist = checklistById(bundle, link.checklist);
        const result = results.find((one) => one.checklist === link.checklist);
        if (checklist === undefined || result === undefined) return null;
        const { main } = mainFirst(result);
        return (
          <li key={`${link.checklist}/${link.text['zh-CN']}`}>
            <button
              type="button"
              className={styles.link}
              onClick={() => go({ name: 'checklist', checklist: link.checklist })}
            >
              <span className={styles.words}>
                <span>{pick(link.text, language)}</span>
                <span className={styles.title}>{pick(checklist.title, language)}</span>
              </span>
              <span className={styles.state}>
                {main !== undefined && <VerdictBadge value={main.value} />}
                <span className={styles.count}>
                  {t('links.answered', { answered: result.answered, relevant: result.relevant })}
                </span>
              </span>
              <ArrowRight size={18} strokeWidth={1.75} aria-hidden />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
