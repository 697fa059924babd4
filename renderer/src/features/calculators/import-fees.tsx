import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useClientWords, useSheetNames } from '#renderer/state/privacy.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { Select } from '#renderer/ui/select.tsx';
import type { Field } from '#shared/calculators/catalogue.ts';
import { feesFromRows } from '#shared/calculators/fee-table.ts';
import type { CalculatorId } from '#shared/calculators/schema.ts';
import type { ChosenTable, TableSheet } from '#shared/tables/contract.ts';
import { setRows, useDraft } from './drafts.ts';
import { FeeCurrency } from './fee-currency.tsx';
import styles from './fee-table.module.css';
import { ReadRows } from './read-rows.tsx';
import { linesAsText, withFees } from './rows.ts';
import { UnreadRows } from './unread-rows.tsx';

interface ImportFeesProps {
  readonly calculator: CalculatorId;
  readonly field: Extract<Field, { readonly kind: 'feeList' | 'moneyList' }>;
  readonly chosen: ChosenTable;
  readonly onAnother: () => void;
  /** Takes the rows that were not read, as text to be mended. */
  readonly onMend: (text: string) => void;
  readonly onClose: () => void;
}

/** What a file was understood to hold, shown before anything of it is added to the form. */
export function ImportFees({ calculator, field, chosen, onAnother, onMend, onClose }: ImportFeesProps) {
  const t = useWords('calculators');
  const shown = useClientWords();
  const sheetName = useSheetNames();
  const firstFull = chosen.sheets.findIndex(({ fault }) => fault === null);
  const [index, setIndex] = useState(Math.max(firstFull, 0));
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus({ preventScroll: true });
    title.current?.parentElement?.scrollIntoView({ block: 'nearest' });
  }, []);
  const sheet = chosen.sheets[index];
  const leaving = (
    <>
      <PlainButton onClick={onAnother}>{t('screen.import.another')}</PlainButton>
      <PlainButton onClick={onClose}>{t('screen.import.close')}</PlainButton>
    </>
  );
  const { fault } = chosen;
  const file = shown(chosen.file);
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h4 id={id} ref={title} tabIndex={-1} className={styles.title}>
        {t('screen.import.title', { file })}
      </h4>
      {chosen.sheets.length > 1 && (
        <div className={styles.choice}>
          <span id={`${id}-sheet`}>{t('screen.import.sheet')}</span>
          <Select
            labelledBy={`${id}-sheet`}
            value={String(index)}
            options={chosen.sheets.map(({ name }, place) => ({ value: String(place), label: sheetName(name, place) }))}
            onChoose={(place) => setIndex(Number(place))}
          />
        </div>
      )}
      {fault !== null && <Refusal text={t(`screen.import.fault.${fault}`, { file })} />}
      {sheet !== undefined && sheet.fault !== null && (
        <Refusal
          text={
            chosen.sheets.length > 1
              ? t(`screen.import.sheetFault.${sheet.fault}`, { sheet: sheetName(sheet.name, index) })
              : t(`screen.import.sheetFault.${sheet.fault}Only`, { file })
          }
        />
      )}
      {sheet?.fault === null && (
        <SheetFees key={index} calculator={calculator} field={field} sheet={sheet} onMend={onMend}>
          {leaving}
        </SheetFees>
      )}
      {sheet?.fault !== null && <div className={styles.actions}>{leaving}</div>}
    </section>
  );
}

function Refusal({ text }: { text: string }) {
  const t = useWords('calculators');
  return (
    <div role="alert" className={styles.refusal}>
      <p>{text}</p>
      <p className={styles.hint}>{t('screen.import.unchanged')}</p>
    </div>
  );
}

type SheetFeesProps = Pick<ImportFeesProps, 'calculator' | 'field' | 'onMend'> & {
  readonly sheet: TableSheet;
  /** Buttons that go after its own. */
  readonly children: ReactNode;
};

function SheetFees({ calculator, field, sheet, onMend, children }: SheetFeesProps) {
  const t = useWords('calculators');
  const rows = useDraft(calculator).rows[field.id] ?? [];
  const [currency, setCurrency] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [isAdded, setAdded] = useState(false);
  const table = feesFromRows(sheet.rows, currency);
  const { fees, problems } = table;
  const unread = linesAsText(sheet.rows, problems);
  const add = () => {
    const next = withFees(rows, fees);
    if (next.length > field.max) return setSaid(t('screen.paste.tooMany', { max: field.max }));
    setRows(calculator, field.id, () => next);
    setAdded(true);
    const [count, left] = [fees.length, problems.length];
    setSaid(left === 0 ? t('screen.import.added', { count }) : t('screen.import.addedSome', { count, left }));
  };
  return (
    <>
      {!isAdded && (
        <>
          <FeeCurrency currency={currency} onCurrency={setCurrency} />
          <p>{fees.length === 0 ? t('screen.import.foundNone') : t('screen.import.found', { count: fees.length })}</p>
          <ReadRows calculator={calculator} table={table} />
        </>
      )}
      <UnreadRows
        calculator={calculator}
        problems={problems}
        title={t('screen.import.unread', { count: problems.length })}
      />
      <p className={styles.said} role="status">
        {said}
      </p>
      <div className={styles.actions}>
        {!isAdded && (
          <PlainButton emphasis="primary" isDisabled={fees.length === 0} onClick={add}>
            {t('screen.paste.add', { count: fees.length })}
          </PlainButton>
        )}
        {(isAdded || fees.length === 0) && unread !== '' && (
          <PlainButton onClick={() => onMend(unread)}>{t('screen.import.mend')}</PlainButton>
        )}
        {children}
      </div>
    </>
  );
}
