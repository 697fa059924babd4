import { ClipboardPaste, FileSpreadsheet, Plus, TriangleAlert, X } from 'lucide-react';
import { useId, useState, type ClipboardEvent } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import type { Field } from '#shared/calculators/catalogue.ts';
import { isTooLong } from '#shared/calculators/fee-table.ts';
import { feeKinds } from '#shared/calculators/fee-kinds.ts';
import type { CalculatorId } from '#shared/calculators/schema.ts';
import styles from './amount-rows.module.css';
import { useCalculatorWords } from './calculator-words.ts';
import { currencies } from './currencies.ts';
import type { Row } from './draft.ts';
import { setRows } from './drafts.ts';
import { ImportFees } from './import-fees.tsx';
import { PasteFees } from './paste-fees.tsx';
import type { FieldProblem } from './read-draft.ts';
import { newRow } from './rows.ts';
import { useChosenTable } from './use-chosen-table.ts';

interface AmountRowsProps {
  readonly calculator: CalculatorId;
  readonly field: Extract<Field, { readonly max: number; readonly kind: 'moneyList' | 'feeList' }>;
  readonly rows: readonly Row[];
  readonly problems: readonly FieldProblem[];
}

/** Amounts or costs, a row each, in any currencies; costs can be pasted as they stand in a spreadsheet. */
export function AmountRows({ calculator, field, rows, problems }: AmountRowsProps) {
  const t = useWords('calculators');
  const words = useCalculatorWords(calculator);
  const [isPasting, setPasting] = useState(false);
  const [pasted, setPasted] = useState('');
  const [isRefused, setRefused] = useState(false);
  const table = useChosenTable();
  const take = (text: string) => {
    setRefused(isTooLong(text));
    if (!isTooLong(text)) setPasted(text);
  };
  const list = useId();
  const name = words.field(field.id);
  const hasKinds = field.kind === 'feeList';
  // A first row to type into; it is kept only once something is typed.
  const shown = rows.length === 0 ? [newRow([], `${field.id}-first`)] : rows;
  const put = (row: Row, part: Partial<Row>) =>
    setRows(calculator, field.id, () => shown.map((each) => (each.key === row.key ? { ...each, ...part } : each)));
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text/plain');
    if (!hasKinds || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    take(text);
    setPasting(true);
  };
  return (
    <div className={styles.rows}>
      <datalist id={list}>
        {currencies.map((currency) => (
          <option key={currency}>{currency}</option>
        ))}
      </datalist>
      <table
        className={styles.table}
        aria-label={t('screen.rows.table', { field: name })}
        data-kinds={hasKinds || undefined}
      >
        <thead>
          <tr>
            {hasKinds && <th scope="col">{t('screen.rows.kind')}</th>}
            <th scope="col" className={styles.currencyHead}>
              {t('screen.rows.currency')}
            </th>
            <th scope="col">{t('screen.rows.amount')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('screen.rows.remove', { row: '' })}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row, index) => (
            <RowEditor
              key={row.key}
              calculator={calculator}
              row={row}
              number={index + 1}
              hasKinds={hasKinds}
              list={list}
              problem={problems.find(({ item }) => item === index + 1)}
              onPart={(part) => put(row, part)}
              onPaste={paste}
              onRemove={
                rows.length === 0
                  ? null
                  : () => setRows(calculator, field.id, (all) => all.filter(({ key }) => key !== row.key))
              }
            />
          ))}
        </tbody>
      </table>
      {problems
        .filter(({ item }) => item === null)
        .map((problem) => (
          <p key={problem.reason} className={styles.problem} role="alert">
            {words.problem(problem)}
          </p>
        ))}
      <div className={styles.tools}>
        <PlainButton
          emphasis="quiet"
          icon={Plus}
          isDisabled={shown.length >= field.max}
          onClick={() => setRows(calculator, field.id, () => [...shown, newRow(shown)])}
        >
          {t('screen.rows.add')}
        </PlainButton>
        {hasKinds && (
          <>
            <PlainButton emphasis="quiet" icon={ClipboardPaste} onClick={() => setPasting(!isPasting)}>
              {t('screen.paste.open')}
            </PlainButton>
            <PlainButton emphasis="quiet" icon={FileSpreadsheet} isDisabled={table.isReading} onClick={table.choose}>
              {t('screen.import.open')}
            </PlainButton>
          </>
        )}
        {shown.length >= field.max && <span>{t('screen.rows.full', { max: field.max })}</span>}
      </div>
      {hasKinds && (
        <p role="status" className={styles.said}>
          {table.isReading ? t('screen.import.reading') : table.hasFailed ? t('screen.import.failed') : ''}
        </p>
      )}
      {table.chosen !== null && (
        <ImportFees
          key={table.turn}
          calculator={calculator}
          field={field}
          chosen={table.chosen}
          onAnother={table.choose}
          onMend={(text) => {
            take(text);
            setPasting(true);
            table.close();
          }}
          onClose={table.close}
        />
      )}
      {isPasting && (
        <PasteFees
          calculator={calculator}
          field={field}
          text={pasted}
          onText={take}
          isRefused={isRefused}
          onRefused={() => setRefused(true)}
          onClose={() => setPasting(false)}
        />
      )}
    </div>
  );
}

interface RowEditorProps {
  readonly calculator: CalculatorId;
  readonly row: Row;
  readonly number: number;
  readonly hasKinds: boolean;
  readonly list: string;
  readonly problem: FieldProblem | undefined;
  readonly onPart: (part: Partial<Row>) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLInputElement>) => void;
  /** Null where there is nothing to remove. */
  readonly onRemove: (() => void) | null;
}

function RowEditor(props: RowEditorProps) {
  const { calculator, row, number, hasKinds, list, problem, onPart, onPaste, onRemove } = props;
  const t = useWords('calculators');
  const words = useCalculatorWords(calculator);
  const [isTyping, setTyping] = useState(false);
  const id = useId();
  const type = (part: Partial<Row>) => {
    setTyping(true);
    onPart(part);
  };
  const isCurrency = problem?.reason === 'unknownCurrency';
  const shown = isTyping ? undefined : problem;
  return (
    <>
      <tr>
        {hasKinds && (
          <td>
            <Select
              label={t('screen.rows.kindOf', { row: number })}
              value={row.kind}
              options={feeKinds.map((kind) => ({ value: kind, label: words.feeKind(kind) }))}
              onChoose={(kind) => onPart({ kind })}
            />
          </td>
        )}
        <td className={styles.currency}>
          <TextInput
            label={t('screen.rows.currencyOf', { row: number })}
            value={row.currency}
            list={list}
            isInvalid={shown !== undefined && isCurrency}
            describedBy={shown === undefined ? undefined : id}
            onText={(currency) => type({ currency })}
            onLeave={() => setTyping(false)}
          />
        </td>
        <td>
          <TextInput
            label={t('screen.rows.amountOf', { row: number })}
            value={row.amount}
            inputMode="decimal"
            isInvalid={shown !== undefined && !isCurrency}
            describedBy={shown === undefined ? undefined : id}
            onText={(amount) => type({ amount })}
            onLeave={() => setTyping(false)}
            onPaste={onPaste}
          />
        </td>
        <td>
          {onRemove !== null && (
            <button
              type="button"
              className={styles.remove}
              aria-label={t('screen.rows.remove', { row: number })}
              title={t('screen.rows.remove', { row: number })}
              onClick={onRemove}
            >
              <X aria-hidden size={16} strokeWidth={1.75} />
            </button>
          )}
        </td>
      </tr>
      {shown !== undefined && (
        <tr>
          <td colSpan={hasKinds ? 4 : 3}>
            <p id={id} className={styles.problem} role="alert">
              <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
              <span>{words.problem(shown)}</span>
            </p>
          </td>
        </tr>
      )}
    </>
  );
}
