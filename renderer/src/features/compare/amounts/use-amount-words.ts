import { pick, useWords } from '#renderer/i18n/index.ts';
import { useSourceWords } from '#renderer/sources/source-words.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { formatMoney } from '#shared/i18n/format.ts';
import { formatRoundMoney } from '#shared/i18n/round-money.ts';
import type { AmountColumn, AmountRow } from '#shared/measures/amount-rows.ts';
import type { Amount } from '#shared/measures/schema.ts';
import type { PolicyStatus } from '#shared/corpus/status.ts';

/** The words of a table of figures: every cell as text, the way it is shown, copied and read out. */
export interface AmountTableWords {
  readonly cell: (row: AmountRow, column: AmountColumn) => string;
  /** The amount to the last digit, where the cell rounds it into words. */
  readonly exact: (amount: Amount) => string | undefined;
}

export function useAmountTableWords(): AmountTableWords {
  const t = useWords('compare');
  const support = useWords('support');
  const checklist = useWords('checklist');
  const common = useWords('common');
  const language = useLanguage();
  const { policyName, articleName } = useSourceWords();
  const separator = support('listSeparator');

  const statusWord = ({ kind, daysLeft }: PolicyStatus) => {
    if (kind !== 'endsSoon') return common(`status.${kind}`);
    return daysLeft === 0 ? common('status.endsToday') : common('status.endsSoonDays', { days: daysLeft });
  };
  const valueWord = ({ value }: Amount) => {
    if ('money' in value) return formatRoundMoney(value.money.minor, value.money.currency, language);
    if ('basisPoints' in value) return `${value.basisPoints / 100}%`;
    const count = new Intl.NumberFormat('en').format(value.count);
    return support('count', { count, unit: pick(value.unit, language) });
  };
  const cells: Readonly<Record<AmountColumn, (row: AmountRow) => string>> = {
    document: ({ policy }) => policyName(policy),
    article: ({ article }) => articleName(article),
    label: ({ amount }) => pick(amount.label, language),
    role: ({ amount }) => t(`roles.${amount.role}`),
    value: ({ amount }) => valueWord(amount),
    per: ({ amount }) => (amount.per === 'none' ? t('perNone') : support(`per.${amount.per}`)),
    status: ({ status }) => statusWord(status),
    audience: ({ measure }) => measure.audiences.map((audience) => support(`audiences.${audience}`)).join(separator),
    topic: ({ measure }) => measure.topics.map((topic) => checklist(`topics.${topic}`)).join(separator),
  };
  return {
    cell: (row, column) => cells[column](row),
    exact: ({ value }) => ('money' in value ? formatMoney(value.money.minor, value.money.currency) : undefined),
  };
}
