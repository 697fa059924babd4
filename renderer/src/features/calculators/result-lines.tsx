import type { CalculatorLine } from '#shared/calculators/result.ts';
import type { CalculatorId } from '#shared/calculators/schema.ts';
import { useCalculatorWords } from './calculator-words.ts';
import { Formula } from './formula.tsx';
import styles from './result.module.css';

/** The lines of a result, those of one currency or scheme under its name. */
export function ResultLines({ calculator, lines }: { calculator: CalculatorId; lines: readonly CalculatorLine[] }) {
  const words = useCalculatorWords(calculator);
  const blocks = [...new Set(lines.map(({ block }) => block))];
  return blocks.map((block) => (
    <div key={block ?? ''} className={styles.block}>
      {block !== null && <h3 className={styles.blockName}>{words.block(block)}</h3>}
      <ul className={styles.lines}>
        {lines
          .filter((line) => line.block === block)
          .map((line) => (
            <li key={line.id} className={styles.line} data-kind={line.value.kind}>
              <span className={styles.name}>{words.line(line.id)}</span>
              <span className={styles.value}>{words.value(line.value)}</span>
              <Formula calculator={calculator} line={line} />
            </li>
          ))}
      </ul>
    </div>
  ));
}
