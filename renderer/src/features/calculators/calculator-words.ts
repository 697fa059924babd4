import { useMemo } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useAmount } from '#renderer/state/privacy.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import type { FeeTable } from '#shared/calculators/fee-table.ts';
import type { CalculatorLine, LineValue } from '#shared/calculators/result.ts';
import type { CalculatorId, Constant, FeeKind } from '#shared/calculators/schema.ts';
import { wordKeys } from '#shared/calculators/word-keys.ts';
import { formatDay, formatMoney } from '#shared/i18n/format.ts';
import { formatShare } from './format-share.ts';
import type { FieldProblem } from './read-draft.ts';

/** How a calculator's fields, lines, figures and problems are said in the reader's language. */
export interface CalculatorWords {
  readonly field: (field: string) => string;
  readonly help: (field: string) => string;
  readonly choice: (field: string, choice: string) => string;
  readonly feeKind: (kind: FeeKind) => string;
  readonly line: (line: string) => string;
  readonly notice: (notice: string) => string;
  /** A currency is its own name, a scheme has one. */
  readonly block: (block: string) => string;
  readonly value: (value: LineValue) => string;
  readonly figure: (value: Constant['value']) => string;
  /** What stands before, between and after the operands of a line. */
  readonly formula: (operator: CalculatorLine['operator']) => {
    readonly before: string;
    readonly between: string;
    readonly after: string;
  };
  readonly problem: (problem: FieldProblem) => string;
  readonly rowProblem: (problem: FeeTable['problems'][number]) => string;
}

const parts = '\u0001';

export function useCalculatorWords(calculator: CalculatorId): CalculatorWords {
  const t = useWords('calculators');
  const language = useLanguage();
  const amount = useAmount();
  return useMemo((): CalculatorWords => {
    // True because a test holds every id of the calculators to a word; the type of the keys is finer than their ids.
    const say = t as unknown as (key: string, values?: Readonly<Record<string, string | number>>) => string;
    const field = (id: string) => say(wordKeys.field(calculator, id));
    const chosen = (id: string) => {
      const keys = ['exportMode', 'returnCause', 'sellerKind', 'paid'].map((group) => wordKeys.choice(group, id));
      const found = [`feeKind.${id}`, ...keys].map((key) => say(key, { defaultValue: '' })).find((word) => word !== '');
      return found ?? null;
    };
    return {
      field,
      help: (id) => say(wordKeys.help(calculator, id)),
      choice: (id, choice) => say(wordKeys.choice(id, choice)),
      feeKind: (kind) => t(wordKeys.feeKind(kind)),
      line: (id) => say(wordKeys.line(calculator, id)),
      notice: (id) => say(wordKeys.notice(calculator, id)),
      block: (block) => say(wordKeys.block(block), { defaultValue: block }),
      value: (value) => {
        switch (value.kind) {
          case 'money':
            return amount(value.money.minor, value.money.currency);
          case 'day':
            return formatDay(value.day, language);
          case 'days':
            return value.days < 0
              ? t('screen.result.daysPast', { days: -value.days })
              : t('screen.result.days', { days: value.days });
          case 'text':
            return say(wordKeys.text(value.text));
          case 'undetermined':
            return t('screen.result.undetermined');
        }
      },
      figure: (value) => {
        if ('basisPoints' in value) return formatShare(value.basisPoints);
        if ('money' in value) return formatMoney(value.money.minor, value.money.currency);
        if ('months' in value) return t('screen.value.months', { count: value.months });
        if ('days' in value) return t('screen.value.days', { count: value.days });
        if ('day' in value) return formatDay(value.day, language);
        if ('count' in value) return String(value.count);
        const words = value.choices.map(chosen);
        return words.includes(null) ? '' : words.join(t('screen.listSeparator'));
      },
      formula: (operator) => {
        const [before = '', after = ''] = t(wordKeys.operator(operator), { parts }).split(parts);
        return { before, between: t(wordKeys.join(operator)), after };
      },
      problem: ({ reason, got, limit, ...place }) => {
        const where = t(wordKeys.where(place), {
          field: place.field === '' ? '' : field(place.field),
          item: place.item ?? '',
        });
        if (reason === 'tooPrecise') return t('screen.tooPrecise', { where, got });
        const isField = reason === 'beforeOther' || reason === 'moreThanOther' || reason === 'needsOther';
        return t(wordKeys.reason(reason), { where, got, limit: isField ? field(limit) : limit });
      },
      rowProblem: ({ line, reason, got }) => t(wordKeys.rowReason(reason), { line, got }),
    };
  }, [t, language, calculator, amount]);
}
