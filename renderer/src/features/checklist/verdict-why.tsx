import { Check, CircleSlash2, X } from 'lucide-react';
import { Cites } from '#renderer/sources/cite.tsx';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import type { ConditionResult, Verdict } from '#shared/rules/verdict.ts';
import { useFactWords } from './fact-words.ts';
import rows from './verdict-rows.module.css';
import { Part, type PanelLinks } from './verdict-part.tsx';

interface WhyProps {
  readonly verdict: Verdict;
  readonly links: PanelLinks;
}

/** The answers that carry the outcome, each with its condition and the words it rests on. */
export function Why({ verdict, links }: WhyProps) {
  const t = useWords('checklist');
  const language = useLanguage();
  const words = useFactWords();
  if (verdict.why.length === 0) return null;
  const conditionLabel = ({ condition, part }: ConditionResult) => {
    const label = pick(condition.label, language);
    return part === 'window' ? t('verdict.windowLabel', { rule: label }) : label;
  };
  return (
    <Part title={t('verdict.why')}>
      <ul className={rows.rows}>
        {verdict.why.map((reason, index) => {
          const result = verdict.conditions.find(({ condition }) => condition.id === reason.condition);
          const isMet = reason.truth === 'true';
          const Icon = isMet ? Check : X;
          return (
            // A fact may carry an outcome by several comparisons; their order in the rule never changes.
            <li key={`${reason.leaf.fact}-${index}`} className={rows.row}>
              <span className={rows.mark} data-truth={reason.truth}>
                <Icon size={18} strokeWidth={1.75} aria-hidden />
              </span>
              <div className={rows.words}>
                <p>{result === undefined ? words.label(reason.leaf.fact) : conditionLabel(result)}</p>
                <button type="button" className={rows.fact} onClick={() => links.onFact(reason.leaf.fact)}>
                  {t('verdict.yourAnswer', {
                    fact: words.label(reason.leaf.fact),
                    value: words.value(reason.leaf.fact, reason.value),
                    basis: t(reason.basis),
                  })}
                </button>
              </div>
              <Cites citations={reason.leaf.cite} shown={links.shown} onOpen={links.onCite} />
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

/** The questions that need no answer any more. */
export function Moot({ verdict, links }: WhyProps) {
  const t = useWords('checklist');
  const words = useFactWords();
  if (verdict.moot.length === 0) return null;
  return (
    <Part title={t('verdict.moot')}>
      <ul className={rows.tags}>
        {verdict.moot.map((fact) => (
          <li key={fact}>
            <button type="button" className={rows.tag} onClick={() => links.onFact(fact)}>
              <CircleSlash2 size={16} strokeWidth={1.75} aria-hidden /> {words.label(fact)}
            </button>
          </li>
        ))}
      </ul>
    </Part>
  );
}
