import { ArchiveRestore, Check } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { useReadOnly } from '#renderer/state/access.ts';
import { change, record } from '#renderer/state/record.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import type { CalculatorResult } from '#shared/calculators/result.ts';
import type { CalculatorId } from '#shared/calculators/schema.ts';
import type { CalculationInput } from '#shared/record/schema.ts';
import { isSameCalculation, linesOf } from './kept.ts';
import styles from './keep-button.module.css';

interface KeepButtonProps {
  readonly calculator: CalculatorId;
  readonly input: CalculationInput;
  readonly result: CalculatorResult;
}

/** Keeps a result in the client's case with what it was reckoned from, once. */
export function KeepButton({ calculator, input, result }: KeepButtonProps) {
  const t = useWords('calculators');
  const { client, state } = useStore(record);
  const isReadOnly = useReadOnly();
  const [failed, setFailed] = useState<string | null>(null);
  if (client === null) return <p className={styles.note}>{t('screen.keep.noClient')}</p>;
  const isKept = state?.calculations.some((kept) => isSameCalculation(kept, { calculator, input, result })) ?? false;
  const keep = async () => {
    const calculation = crypto.randomUUID();
    setFailed(null);
    const payload = { calculation, calculator, asOf: result.asOf, input, lines: linesOf(result) };
    if (!(await change({ kind: 'calculation.keep', payload }))) setFailed(calculation);
  };
  // What is held in memory shows in the list already; keeping it again would only double it.
  const isLost = failed !== null && !isKept;
  return (
    <div className={styles.keep}>
      <PlainButton
        emphasis="primary"
        icon={isKept ? Check : ArchiveRestore}
        isDisabled={isKept || isReadOnly}
        onClick={() => void keep()}
      >
        {t(isKept ? 'screen.keep.done' : 'screen.keep.action')}
      </PlainButton>
      <span role="status" className={isLost ? styles.failed : 'visually-hidden'}>
        {isLost ? t('screen.keep.failed') : isKept ? t('screen.keep.done') : ''}
      </span>
    </div>
  );
}
