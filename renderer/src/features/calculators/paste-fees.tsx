import { useId, useMemo, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import type { Field } from '#shared/calculators/catalogue.ts';
import { isTooLong, parseFeeTable } from '#shared/calculators/fee-table.ts';
import type { CalculatorId } from '#shared/calculators/schema.ts';
import { setRows, useDraft } from './drafts.ts';
import { FeeCurrency } from './fee-currency.tsx';
import styles from './fee-table.module.css';
import { linesNumbered, withFees } from './rows.ts';
import { UnreadRows } from './unread-rows.tsx';

interface PasteFeesProps {
  readonly calculator: CalculatorId;
  readonly field: Extract<Field, { readonly kind: 'feeList' | 'moneyList' }>;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Set where what was pasted last was too long to be taken. */
  readonly isRefused: boolean;
  readonly onRefused: () => void;
  readonly onClose: () => void;
}

/** A table copied from a spreadsheet, read as one types: how many rows are clear, and what is wrong with each other. */
export function PasteFees({ calculator, field, text, onText, isRefused, onRefused, onClose }: PasteFeesProps) {
  const t = useWords('calculators');
  const rows = useDraft(calculator).rows[field.id] ?? [];
  const [currency, setCurrency] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const id = useId();
  const { fees, problems } = useMemo(() => parseFeeTable(text, currency), [text, currency]);
  const add = () => {
    const next = withFees(rows, fees);
    if (next.length > field.max) return setSaid(t('screen.paste.tooMany', { max: field.max }));
    setRows(calculator, field.id, () => next);
    setSaid(t(problems.length === 0 ? 'screen.paste.added' : 'screen.paste.left', { count: fees.length }));
    onText(
      linesNumbered(
        text,
        problems.map(({ line }) => line),
      ),
    );
  };
  return (
    <section className={styles.panel} aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`} className={styles.title}>
        {t('screen.paste.title')}
      </h4>
      <p id={`${id}-hint`} className={styles.hint}>
        {t('screen.paste.hint')}
      </p>
      <textarea
        className={styles.text}
        rows={5}
        value={text}
        aria-label={t('screen.paste.label')}
        aria-describedby={`${id}-hint`}
        placeholder={t('screen.paste.placeholder')}
        spellCheck={false}
        onPaste={(event) => {
          if (!isTooLong(event.clipboardData.getData('text/plain'))) return;
          event.preventDefault();
          onRefused();
        }}
        onChange={(event) => {
          setSaid('');
          onText(event.currentTarget.value);
        }}
      />
      {isRefused && (
        <p role="alert" className={styles.refusal}>
          {t('rowReason.tooLong')}
        </p>
      )}
      <FeeCurrency currency={currency} onCurrency={setCurrency} />
      {text.trim() !== '' && (
        <>
          <p>{t('screen.paste.read', { count: fees.length })}</p>
          <UnreadRows
            calculator={calculator}
            problems={problems}
            title={t('screen.paste.unread', { count: problems.length })}
          />
        </>
      )}
      <p className={styles.said} role="status">
        {said}
      </p>
      <div className={styles.actions}>
        <PlainButton emphasis="primary" isDisabled={fees.length === 0} onClick={add}>
          {t('screen.paste.add', { count: fees.length })}
        </PlainButton>
        <PlainButton onClick={onClose}>{t('screen.paste.cancel')}</PlainButton>
      </div>
    </section>
  );
}
