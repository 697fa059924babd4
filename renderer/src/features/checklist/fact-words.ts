import { pick, useWords } from '#renderer/i18n/index.ts';
import { useAmount } from '#renderer/state/privacy.ts';
import { factById } from '#renderer/state/lookup.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { formatDay, formatDayOfYear, formatMoney } from '#shared/i18n/format.ts';
import type { Answer, Clock, Value } from '#shared/rules/schema.ts';
import type { MissingFact } from '#shared/rules/verdict.ts';
import { isMoney } from '#renderer/answering/values.ts';
import { wantedOf, type Wanted } from './wanted.ts';

/** How facts and their values are said in the reader's language. */
export interface FactWords {
  /** The fact as a short noun phrase. */
  readonly label: (fact: string) => string;
  readonly value: (fact: string, value: Value) => string;
  readonly answer: (fact: string, answer: Answer | undefined) => string;
  /** What a fact would have to be, as one phrase. */
  readonly wanted: (missing: MissingFact) => string;
}

const dateSentences = { less: 'before', atMost: 'notAfter', more: 'after', atLeast: 'notBefore' } as const;

export function useFactWords(): FactWords {
  const t = useWords('checklist');
  const language = useLanguage();
  const { bundle } = useReady();
  const amount = useAmount();
  const label = (id: string) => {
    const fact = factById(bundle, id);
    return fact === undefined ? (id === 'asOf' ? t('asOfFact') : id) : pick(fact.label, language);
  };
  /** A value of the law, as answers are held against it. */
  const limit = (id: string, given: Value): string =>
    isMoney(given) ? formatMoney(given.minor, given.currency) : value(id, given);
  const value = (id: string, given: Value): string => {
    const fact = factById(bundle, id);
    if (typeof given === 'boolean') return t(given ? 'yes' : 'no');
    if (isMoney(given)) return amount(given.minor, given.currency);
    if (fact?.type === 'percent' && typeof given === 'number') return `${given / 100}%`;
    if (typeof given === 'number') return String(given);
    const choice = fact?.choices?.find((candidate) => candidate.value === given);
    if (choice !== undefined) return pick(choice.label, language);
    return fact?.type === 'date' || id === 'asOf' ? formatDay(given, language) : given;
  };
  const isDate = (id: string) => id === 'asOf' || factById(bundle, id)?.type === 'date';
  const clock = (say: 'within' | 'notWithin', since: string, runs: Clock): string => {
    if ('days' in runs && runs.days === 1) return t(`wanted.${say}OneDay`, { since });
    if ('days' in runs) return t(`wanted.${say}Days`, { since, days: runs.days });
    if ('months' in runs && runs.months === 1) return t(`wanted.${say}OneMonth`, { since });
    if ('months' in runs) return t(`wanted.${say}Months`, { since, months: runs.months });
    if ('years' in runs && runs.years === 1) return t(`wanted.${say}OneYear`, { since });
    if ('years' in runs) return t(`wanted.${say}Years`, { since, years: runs.years });
    if ('nextMonth' in runs) return t(`wanted.${say}NextMonth`, { since, day: runs.nextMonth });
    return t(`wanted.${say}NextYear`, { since, day: formatDayOfYear(runs.nextYear, language) });
  };
  const say = (id: string, wanted: Wanted): string => {
    switch (wanted.say) {
      case 'is':
      case 'isNot':
        return t(`wanted.${wanted.say}`, { value: limit(id, wanted.value) });
      case 'oneOf':
      case 'noneOf': {
        const values = wanted.values.map((each) => limit(id, each)).join(t('listSeparator'));
        return t(`wanted.${wanted.values.length === 1 ? (wanted.say === 'oneOf' ? 'is' : 'isNot') : wanted.say}`, {
          values,
          value: values,
        });
      }
      case 'between':
      case 'notBetween':
        return t(`wanted.${wanted.say}`, { from: limit(id, wanted.from), to: limit(id, wanted.to) });
      case 'within':
      case 'notWithin':
        return clock(wanted.say, label(wanted.since), wanted.clock);
      default:
        return t(`wanted.${isDate(id) ? dateSentences[wanted.say] : wanted.say}`, {
          value: limit(id, wanted.value),
        });
    }
  };
  return {
    label,
    value,
    answer: (id, answer) => {
      if (answer === undefined) return t('stepState.open');
      return 'known' in answer ? value(id, answer.known) : t(`reasons.${answer.unknown}`);
    },
    wanted: ({ fact, wanted }) => {
      const conditions = wanted
        .map(({ leaf, truth }) => say(fact, wantedOf(leaf, truth)))
        .reduce((first, second) => t('wanted.and', { first, second }));
      return t('wanted.line', { fact: label(fact), conditions });
    },
  };
}
