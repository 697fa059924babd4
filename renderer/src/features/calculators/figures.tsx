import { pick, useWords } from '#renderer/i18n/index.ts';
import { Cites } from '#renderer/sources/cite.tsx';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import type { CalculatorResult } from '#shared/calculators/result.ts';
import type { CalculatorId } from '#shared/calculators/schema.ts';
import { useCalculatorWords } from './calculator-words.ts';
import styles from './result.module.css';

/** Every figure of the law that a result rests on, with the words it comes from. */
export function Figures({ calculator, result }: { calculator: CalculatorId; result: CalculatorResult }) {
  const t = useWords('calculators');
  const language = useLanguage();
  const { bundle } = useReady();
  const words = useCalculatorWords(calculator);
  const used = new Set<string>([...result.lines, ...result.notices].flatMap(({ constants }) => constants));
  const constants = bundle.constants.filter(({ id }) => used.has(id));
  if (constants.length === 0) return null;
  return (
    <div className={styles.figures}>
      <h3 className={styles.figuresName}>{t('screen.result.figures')}</h3>
      <ul>
        {constants.map(({ id, label, value, cite }) => (
          <li key={id} className={styles.figureRow}>
            <span>{pick(label, language)}</span>
            <span className={styles.figureValue}>{words.figure(value)}</span>
            <Cites citations={cite} />
          </li>
        ))}
      </ul>
    </div>
  );
}
