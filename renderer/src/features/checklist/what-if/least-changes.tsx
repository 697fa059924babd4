import { FlaskConical } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useFactWords } from '#renderer/features/checklist/fact-words.ts';
import { ruleOf } from '#renderer/features/checklist/rule-of.ts';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useAsOf, useLanguage, useReady } from '#renderer/state/workspace.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import type { CivilDate } from '#shared/calendar/civil-date.ts';
import { knownValues } from '#shared/rules/comparison.ts';
import { choicesOf } from '#shared/rules/samples.ts';
import type { Answers, Checklist, Fact } from '#shared/rules/schema.ts';
import type { Verdict } from '#shared/rules/verdict.ts';
import { whatIfFor, type Change, type WhatIf } from '#shared/rules/what-if.ts';
import styles from './least-changes.module.css';
import { isTried, type Trials } from './trials.ts';
import { valuesFor } from './value-for.ts';

interface LeastChangesProps {
  readonly checklist: Checklist;
  /** As it is, the main rule first. */
  readonly verdicts: readonly Verdict[];
  readonly answers: Answers;
  readonly trials: Trials;
  readonly onTry: (values: Trials) => void;
}

const mostWays = 3;

/** What would have to change, of what can be changed, for a rule to come out as 可能适用; each way can be tried. */
export function LeastChanges({ checklist, verdicts, answers, trials, onTry }: LeastChangesProps) {
  const t = useWords('checklist');
  const { bundle } = useReady();
  const asOf = useAsOf();
  const [chosen, setChosen] = useState<string | null>(null);
  const open = verdicts.filter(({ value }) => value !== 'likely');
  const verdict = open.find((one) => one.rule === chosen) ?? open[0];
  const ways = useMemo(
    () => (verdict === undefined ? [] : waysTo(verdict, checklist, answers, asOf, bundle.facts)),
    [verdict, checklist, answers, asOf, bundle],
  );
  if (verdict === undefined) return null;
  const valueOf = knownValues(answers, asOf);
  const rest = ways.length - mostWays;
  return (
    <section className={styles.least} aria-labelledby="least-changes">
      <SectionHeading id="least-changes">{t('whatIf.least')}</SectionHeading>
      {open.length > 1 && <RuleChoice checklist={checklist} rules={open} chosen={verdict.rule} onChoose={setChosen} />}
      {ways.length === 0 && <p className={styles.quiet}>{t('whatIf.leastNone')}</p>}
      <ol className={styles.ways}>
        {ways.slice(0, mostWays).map((way, index) => {
          const values = valuesFor([...way.changes, ...way.provided], valueOf, choicesOf(bundle.facts));
          return (
            // Ways may change the same facts to different values; their order never changes.
            <li key={`${way.changes.map(({ fact }) => fact).join()}-${index}`}>
              {index > 0 && <p className={styles.quiet}>{t('whatIf.or')}</p>}
              <Way
                way={way}
                values={values}
                isTried={values !== null && isTried(trials, answers, values)}
                onTry={onTry}
              />
            </li>
          );
        })}
      </ol>
      {rest > 0 && <p className={styles.quiet}>{t('whatIf.more', { count: rest })}</p>}
    </section>
  );
}

/** Where nothing has to change, what is open has only to turn out right. */
function waysTo(
  verdict: Verdict,
  checklist: Checklist,
  ...rest: [Answers, CivilDate, readonly Fact[]]
): readonly WhatIf[] {
  const ways = whatIfFor(checklist, verdict.rule, ...rest);
  return ways.length > 0 ? ways : verdict.stillMissing.toLikely.map((provided) => ({ changes: [], provided }));
}

interface WayProps {
  readonly way: WhatIf;
  /** What to try for it; null where it cannot be put in values. */
  readonly values: Trials | null;
  readonly isTried: boolean;
  readonly onTry: (values: Trials) => void;
}

function Way({ way, values, isTried: isNow, onTry }: WayProps) {
  const t = useWords('checklist');
  const words = useFactWords();
  return (
    <div className={styles.way}>
      {way.changes.length > 0 && (
        <ul className={styles.changes}>
          {way.changes.map((change) => (
            <ChangeLine key={change.fact} change={change} />
          ))}
        </ul>
      )}
      {way.provided.length > 0 && (
        <>
          <p className={styles.quiet}>{t(way.changes.length === 0 ? 'whatIf.onlyProvided' : 'whatIf.provided')}</p>
          <ul className={styles.changes}>
            {way.provided.map((missing) => (
              <li key={missing.fact}>{words.wanted(missing)}</li>
            ))}
          </ul>
        </>
      )}
      {values !== null && (
        <PlainButton icon={FlaskConical} isDisabled={isNow} onClick={() => onTry(values)}>
          {t(isNow ? 'whatIf.tried' : 'whatIf.try')}
        </PlainButton>
      )}
    </div>
  );
}

function ChangeLine({ change }: { change: Change }) {
  const t = useWords('checklist');
  const words = useFactWords();
  const value = change.from === null ? t('whatIf.notAnswered') : words.answer(change.fact, change.from);
  const now = t('whatIf.now', { value });
  // What is open has only to turn out so; what is known has to be changed.
  const isKnown = change.from !== null && 'known' in change.from;
  return (
    <li>
      <span>{words.wanted(change)}</span>
      <span className={styles.from}>
        {isKnown ? t('whatIf.changedWith', { now, effort: t(`whatIf.effort.${change.effort}`) }) : now}
      </span>
    </li>
  );
}

interface RuleChoiceProps {
  readonly checklist: Checklist;
  readonly rules: readonly Verdict[];
  readonly chosen: string;
  readonly onChoose: (rule: string) => void;
}

function RuleChoice({ checklist, rules, chosen, onChoose }: RuleChoiceProps) {
  const t = useWords('checklist');
  const language = useLanguage();
  return (
    <select
      className={styles.select}
      aria-label={t('whatIf.rule')}
      value={chosen}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      {rules.map((verdict) => {
        const rule = ruleOf(checklist, verdict);
        return (
          <option key={verdict.rule} value={verdict.rule}>
            {rule === undefined ? verdict.rule : pick(rule.title, language)}
          </option>
        );
      })}
    </select>
  );
}
