import type { FeeTable } from '#shared/calculators/fee-table.ts';
import type { CalculatorId } from '#shared/calculators/schema.ts';
import { useCalculatorWords } from './calculator-words.ts';
import styles from './fee-table.module.css';

const mostShown = 50;

/** The rows of a table that were not taken, each with its number and the reason. */
export function UnreadRows({
  calculator,
  problems,
  title,
}: {
  calculator: CalculatorId;
  problems: FeeTable['problems'];
  title: string;
}) {
  const words = useCalculatorWords(calculator);
  if (problems.length === 0) return null;
  return (
    <>
      <p className={styles.wrong}>{title}</p>
      <ul className={styles.problems}>
        {problems.slice(0, mostShown).map((problem) => (
          <li key={`${problem.line}-${problem.reason}`}>{words.rowProblem(problem)}</li>
        ))}
      </ul>
    </>
  );
}
