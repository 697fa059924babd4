import { useMemo } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useAmount } from '#renderer/state/privacy.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { catalogue } from '#shared/calculators/catalogue.ts';
import type { CalculatorId } from '#shared/calculators/schema.ts';
import { historyWords, type HistoryWords } from '#shared/record/history-words.ts';

/** How entries of the history are said in the language in use. */
export function useHistoryWords(): HistoryWords {
  const t = useWords('history');
  const calculators = useWords('calculators');
  const language = useLanguage();
  const { bundle } = useReady();
  const amount = useAmount();
  return useMemo(
    () =>
      historyWords({
        language,
        facts: bundle.facts,
        checklists: bundle.checklists,
        say: (word, { fact = '', calculator = '', name = '', value = '', quote = '', number = '' } = {}) =>
          t(`entry.${word}`, { fact, calculator, name, value, quote, number }),
        amount,
        calculator: (id) => (isCalculatorId(id) ? calculators(`title.${id}`) : id),
      }),
    [t, calculators, language, bundle, amount],
  );
}

/** Who did something, in words: the person where they gave a name, and the computer where it is another one. */
export function useWho(): (by: string, device: string) => string {
  const t = useWords('history');
  const { device: own } = useReady();
  return (by, device) => {
    const where = device === own ? t('filters.ownDevice') : t('filters.otherDevice', { device: device.slice(2) });
    return by === '' ? where : `${by} · ${where}`;
  };
}

function isCalculatorId(id: string): id is CalculatorId {
  return Object.hasOwn(catalogue, id);
}
