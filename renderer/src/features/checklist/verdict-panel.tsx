import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { UnprovedList } from '#renderer/evidence/unproved-list.tsx';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { isComposing } from '#renderer/ui/is-composing.ts';
import { moveFocus } from '#renderer/ui/move-focus.ts';
import { VerdictBadge } from '#renderer/ui/verdict-badge.tsx';
import type { Checklist } from '#shared/rules/schema.ts';
import type { ChecklistResult, Verdict } from '#shared/rules/verdict.ts';
import { Conflicts } from './conflicts.tsx';
import { LinkedChecklists, useOpenLinks } from './linked-checklists.tsx';
import { ruleOf } from './rule-of.ts';
import { Strength } from './strength.tsx';
import { mainFirst } from './verdict-order.ts';
import { Actions, Papers } from './verdict-actions.tsx';
import { Conditions } from './verdict-conditions.tsx';
import { Deadlines } from './verdict-deadlines.tsx';
import { Missing } from './verdict-missing.tsx';
import { Part, type PanelLinks } from './verdict-part.tsx';
import { Moot, Why } from './verdict-why.tsx';
import styles from './verdict-panel.module.css';

/** More outcomes than this are told apart by icon and hint, so that their names keep the room. */
const mostWithWords = 3;

interface VerdictPanelProps {
  readonly checklist: Checklist;
  readonly result: ChecklistResult;
  readonly links: PanelLinks;
  /** Answers that contradict each other, said before any outcome. */
  readonly contradictions: ReactNode;
  readonly onClose: () => void;
}

/** The whole of an outcome: why, what is missing, each condition, deadlines, what to do and to bring, all with sources. */
export function VerdictPanel({ checklist, result, links, contradictions, onClose }: VerdictPanelProps) {
  const t = useWords('checklist');
  const language = useLanguage();
  const common = useWords('common');
  const openLinks = useOpenLinks(checklist);
  const panel = useRef<HTMLElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const { main, others } = mainFirst(result);
  const ordered = main === undefined ? others : [main, ...others];
  const verdict = ordered.find(({ rule }) => rule === chosen) ?? firstConcerned(ordered);
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  if (verdict === undefined) return null;
  const rule = ruleOf(checklist, verdict);
  if (rule === undefined) return null;

  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event)) return;
    event.preventDefault();
    onClose();
  };
  return (
    <section
      ref={panel}
      id="verdict-panel"
      className={styles.panel}
      tabIndex={-1}
      aria-label={t('verdict.expand')}
      onKeyDown={press}
    >
      {result.verdicts.length > 1 && (
        <div role="tablist" tabIndex={-1} aria-label={t('verdict.rules')} className={styles.tabs} onKeyDown={moveFocus}>
          {ordered.map((other) => {
            const own = ruleOf(checklist, other);
            const isShown = other.rule === verdict.rule;
            return (
              <button
                key={other.rule}
                type="button"
                role="tab"
                id={`verdict-tab-${other.rule}`}
                aria-selected={isShown}
                aria-controls="verdict-of-rule"
                tabIndex={isShown ? 0 : -1}
                className={styles.tab}
                title={common(`verdict.${other.value}`)}
                onClick={() => setChosen(other.rule)}
              >
                <VerdictBadge value={other.value} isWordHidden={ordered.length > mostWithWords} />
                {own === undefined ? other.rule : pick(own.title, language)}
              </button>
            );
          })}
        </div>
      )}
      <div id="verdict-of-rule" className={styles.content}>
        <div className={styles.first}>{contradictions}</div>
        <h2 className={styles.rule}>{pick(rule.title, language)}</h2>
        <div className={styles.head}>
          <VerdictBadge value={verdict.value} size="large" />
          {verdict.strength !== null && <Strength strength={verdict.strength} />}
        </div>
        <p className={styles.outcome}>{pick(rule.outcomes[verdict.value], language)}</p>
        <Why verdict={verdict} links={links} />
        <UnprovedList checklist={checklist} onFact={links.onFact} />
        <Missing verdict={verdict} links={links} />
        <Actions
          title={t('verdict.nextSteps')}
          actions={verdict.nextSteps}
          checklist={checklist}
          links={links}
          isOrdered
        />
        {openLinks.length > 0 && (
          <Part title={t('links.title')}>
            <LinkedChecklists links={openLinks} />
          </Part>
        )}
        <Deadlines verdict={verdict} rule={rule} links={links} />
        <Conditions verdict={verdict} links={links} />
        <Actions title={t('verdict.obligations')} actions={verdict.obligations} checklist={checklist} links={links} />
        <Papers papers={papersOf(result, verdict)} links={links} />
        {checklist.conflicts.length > 0 && (
          <Part title={t('conflicts.title')}>
            <Conflicts
              conflicts={checklist.conflicts}
              onCite={links.onCite}
              onCompare={links.onCompare}
              shown={links.shown}
            />
          </Part>
        )}
        <Moot verdict={verdict} links={links} />
        <p className={styles.notice}>{t('notAdvice')}</p>
      </div>
    </section>
  );
}

/** The rule a person most likely asks about: the first that concerns the case, else the first. */
function firstConcerned(verdicts: readonly Verdict[]): Verdict | undefined {
  return verdicts.find(({ value }) => value !== 'notInvolved') ?? verdicts[0];
}

function papersOf(result: ChecklistResult, verdict: Verdict): ChecklistResult['papers'] {
  const conditions = new Set(verdict.conditions.map(({ condition }) => condition.id));
  return result.papers.filter((paper) => paper.conditions.some((condition) => conditions.has(condition)));
}
