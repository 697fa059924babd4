import { pick, useWords } from '#renderer/i18n/index.ts';
import { useUnprovedFacts } from '#renderer/state/evidence.ts';
import { factById } from '#renderer/state/lookup.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import type { Checklist } from '#shared/rules/schema.ts';
import { useEvidenceDetail } from './evidence-words.ts';

interface UnprovedListProps {
  readonly checklist: Checklist;
  /** Only these facts; all of the checklist where it is left out. */
  readonly among?: readonly string[];
  /** Leads to where a fact is asked; left out where that is here. */
  readonly onFact?: (fact: string) => void;
}

/** Answers of a checklist that do not count because their papers lapsed or are out of their period, with why. */
export function UnprovedList({ checklist, among, onFact }: UnprovedListProps) {
  const t = useWords('evidence');
  const language = useLanguage();
  const { bundle } = useReady();
  const detail = useEvidenceDetail();
  const unproved = useUnprovedFacts(checklist).filter(({ fact }) => among?.includes(fact) ?? true);
  if (unproved.length === 0) return null;
  return (
    <Banner tone="warning" title={t('unproved.title')}>
      <ul>
        {unproved.map(({ fact, entry, state }) => {
          const known = factById(bundle, fact);
          const label = known === undefined ? fact : pick(known.label, language);
          const words = t('unproved.body', { fact: label, name: entry.label, reason: detail(entry, state) });
          return (
            <li key={fact}>
              {onFact === undefined ? (
                words
              ) : (
                <PlainButton emphasis="quiet" onClick={() => onFact(fact)}>
                  {words}
                </PlainButton>
              )}
            </li>
          );
        })}
      </ul>
    </Banner>
  );
}
