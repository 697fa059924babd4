import { CalendarClock } from 'lucide-react';
import { Cites } from '#renderer/sources/cite.tsx';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { formatDay } from '#shared/i18n/format.ts';
import type { Rule } from '#shared/rules/schema.ts';
import type { DeadlineResult, Verdict } from '#shared/rules/verdict.ts';
import { useDistance } from './deadline-words.ts';
import { useFactWords } from './fact-words.ts';
import rows from './verdict-rows.module.css';
import { Part, type PanelLinks } from './verdict-part.tsx';

interface DeadlinesProps {
  readonly verdict: Verdict;
  readonly rule: Rule;
  readonly links: PanelLinks;
}

/** The days that matter, with the days left, or the fact that must be known to count them. */
export function Deadlines({ verdict, rule, links }: DeadlinesProps) {
  const t = useWords('checklist');
  const language = useLanguage();
  if (verdict.deadlines.length === 0) return null;
  return (
    <Part title={t('verdict.deadlines')}>
      <ul className={rows.rows}>
        {verdict.deadlines.map((deadline) => {
          const label = rule.deadlines.find(({ id }) => id === deadline.id)?.label;
          return (
            <li key={deadline.id} className={rows.row}>
              <span className={rows.mark}>
                <CalendarClock size={18} strokeWidth={1.75} aria-hidden />
              </span>
              <div className={rows.words}>
                <p>{label === undefined ? deadline.id : pick(label, language)}</p>
                <Day deadline={deadline} links={links} />
              </div>
              <Cites citations={deadline.cite} shown={links.shown} onOpen={links.onCite} />
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

function Day({ deadline, links }: { deadline: DeadlineResult; links: PanelLinks }) {
  const t = useWords('checklist');
  const language = useLanguage();
  const words = useFactWords();
  const distance = useDistance();
  const { day, daysLeft, since, marks } = deadline;
  if (day === null || daysLeft === null) {
    if (since === null) return null;
    return (
      <button type="button" className={rows.fact} onClick={() => links.onFact(since)}>
        {t('verdict.dayUnknown', { fact: words.label(since) })}
      </button>
    );
  }
  const isPast = daysLeft < 0 && marks !== 'firstDay';
  return (
    <p>
      <b>{formatDay(day, language)}</b>{' '}
      <span className={rows.left} data-past={isPast || undefined}>
        {distance(marks, daysLeft)}
      </span>
    </p>
  );
}
