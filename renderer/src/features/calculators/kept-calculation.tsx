import { RotateCw, Trash2, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { dayAndTime } from '#renderer/i18n/moments.ts';
import { go } from '#renderer/state/place.ts';
import { change } from '#renderer/state/record.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { runCalculator } from '#shared/calculators/run.ts';
import type { CalculatorId } from '#shared/calculators/schema.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { millisecondsOf } from '#shared/record/clock.ts';
import type { CalculationEntry } from '#shared/record/state.ts';
import { CalculatorIcon } from './calculator-icon.tsx';
import { useCalculatorWords } from './calculator-words.ts';
import { draftFrom } from './draft.ts';
import { setDraft } from './drafts.ts';
import { Figures } from './figures.tsx';
import { isSameCalculation } from './kept.ts';
import { headline } from './headline.ts';
import styles from './kept-calculation.module.css';
import { KeptInput } from './kept-input.tsx';

interface KeptCalculationProps {
  readonly calculator: CalculatorId;
  readonly entry: CalculationEntry;
  readonly onWithdrawn: (title: string) => void;
}

/** One kept result: what it came to in short, all of it when opened, to reckon with again or to withdraw. */
export function KeptCalculation({ calculator, entry, onWithdrawn }: KeptCalculationProps) {
  const t = useWords('calculators');
  const language = useLanguage();
  const { bundle } = useReady();
  const words = useCalculatorWords(calculator);
  const title = t(`title.${calculator}`);
  const time = dayAndTime(millisecondsOf(entry.at) ?? 0, language);
  const day = formatDay(entry.asOf, language);
  // Null where the figures of today no longer come to what was kept: their sources would prove something else.
  const again = useMemo(() => {
    const calculated = runCalculator(calculator, entry.input, bundle, entry.asOf);
    if (!calculated.ok) return null;
    const { result } = calculated;
    return isSameCalculation(entry, { calculator, input: entry.input, result }) ? result : null;
  }, [calculator, entry, bundle]);
  const name = (line: CalculationEntry['lines'][number]) =>
    line.block === null
      ? words.line(line.id)
      : t('screen.result.blockNotice', { block: words.block(line.block), text: words.line(line.id) });
  const short = headline(calculator, entry.lines);
  return (
    <article className={styles.kept} aria-label={title}>
      <div className={styles.head}>
        <span className={styles.icon}>
          <CalculatorIcon calculator={calculator} size={18} />
        </span>
        <div className={styles.words}>
          <h3 className={styles.title}>{title}</h3>
          <p className={styles.when}>
            {entry.by === ''
              ? t('screen.saved.when', { time, day })
              : t('screen.saved.whenBy', { time, by: entry.by, day })}
          </p>
        </div>
        <div className={styles.actions}>
          <PlainButton
            icon={RotateCw}
            onClick={() => {
              setDraft(calculator, () => draftFrom(calculator, entry.input));
              go({ name: 'calculator', calculator });
            }}
          >
            {t('screen.saved.reopen')}
          </PlainButton>
          <button
            type="button"
            className={styles.withdraw}
            aria-label={t('screen.saved.withdrawLabel', { title, time })}
            onClick={() => {
              void change({ kind: 'calculation.withdraw', payload: { calculation: entry.id } }).then(() =>
                onWithdrawn(title),
              );
            }}
          >
            <Trash2 aria-hidden size={16} strokeWidth={1.75} />
            {t('screen.saved.withdraw')}
          </button>
        </div>
      </div>
      <dl className={styles.short}>
        {short.map((line) => (
          <div key={`${line.block ?? ''}/${line.id}`}>
            <dt>{name(line)}</dt>
            <dd>{words.value(line.value)}</dd>
          </div>
        ))}
      </dl>
      {again === null && (
        <p className={styles.differs}>
          <TriangleAlert aria-hidden size={16} strokeWidth={1.75} /> {t('screen.saved.differs')}
        </p>
      )}
      <details className={styles.details}>
        <summary>{t('screen.saved.details')}</summary>
        <div className={styles.all}>
          <div>
            <h4 className={styles.part}>{t('screen.saved.inputs')}</h4>
            <KeptInput calculator={calculator} input={entry.input} />
          </div>
          <div>
            <h4 className={styles.part}>{t('screen.saved.lines')}</h4>
            <dl className={styles.rows}>
              {entry.lines.map((line) => (
                <div key={`${line.block ?? ''}/${line.id}`}>
                  <dt>{name(line)}</dt>
                  <dd>{words.value(line.value)}</dd>
                </div>
              ))}
            </dl>
            {again !== null && <Figures calculator={calculator} result={again} />}
          </div>
        </div>
      </details>
    </article>
  );
}

/** Stands where a newer version kept something this one cannot show. */
export function UnknownCalculation() {
  const t = useWords('calculators');
  return <p className={styles.when}>{t('screen.saved.unknown')}</p>;
}
