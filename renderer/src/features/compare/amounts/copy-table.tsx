import { Check, FileSpreadsheet, Hash, TriangleAlert, type LucideIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useAsOf, useLanguage } from '#renderer/state/workspace.ts';
import { copyText } from '#renderer/ui/copy-text.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { asMarkdown, asTsv, type TextTable } from '#renderer/features/compare/table-text.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { amountColumns, type AmountRow } from '#shared/measures/amount-rows.ts';
import { useAmountTableWords } from './use-amount-words.ts';

const shownFor = 2500;

type Form = 'tsv' | 'markdown';
type Outcome = { readonly form: Form; readonly isCopied: boolean } | null;

const icons: Readonly<Record<Form, LucideIcon>> = { tsv: FileSpreadsheet, markdown: Hash };
const forms = ['tsv', 'markdown'] as const satisfies readonly Form[];

/** Copies the rows as they are shown, each with the words that state it, for a spreadsheet or a note. */
export function CopyTable({ rows }: { rows: readonly AmountRow[] }) {
  const t = useWords('compare');
  const common = useWords('common');
  const words = useAmountTableWords();
  const asOf = useAsOf();
  const language = useLanguage();
  const [outcome, setOutcome] = useState<Outcome>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), shownFor);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = (form: Form) => {
    const table: TextTable = {
      columns: [...amountColumns.map((column) => t(`columns.${column}`)), t('columns.quote')],
      rows: rows.map((row) => [...amountColumns.map((column) => words.cell(row, column)), quoteOf(row)]),
    };
    const text = form === 'tsv' ? asTsv(table) : asMarkdown(table);
    const foot = t('copy.foot', { asOf: formatDay(asOf, language), prevails: common('quotationNotice') });
    setOutcome({ form, isCopied: copyText(`${text}\n\n${foot}\n`) });
  };
  return (
    <div role="group" aria-label={t('copy.label')}>
      {forms.map((form) => {
        const own = outcome?.form === form ? outcome : null;
        const Icon = own === null ? icons[form] : own.isCopied ? Check : TriangleAlert;
        return (
          <PlainButton key={form} emphasis="quiet" icon={Icon} onClick={() => copy(form)}>
            <span aria-live="polite">
              {own === null ? t(`copy.${form}`) : t(own.isCopied ? 'copy.done' : 'copy.failed')}
            </span>
          </PlainButton>
        );
      })}
    </div>
  );
}

function quoteOf({ amount }: AmountRow): string {
  return amount.cite.flatMap((citation) => ('quote' in citation ? [citation.quote] : [])).join(' … ');
}
