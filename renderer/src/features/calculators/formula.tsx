import { Fragment } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import type { CalculatorLine, Operand } from '#shared/calculators/result.ts';
import type { CalculatorId } from '#shared/calculators/schema.ts';
import { wordKeys } from '#shared/calculators/word-keys.ts';
import { useCalculatorWords } from './calculator-words.ts';
import { FigureLink } from './figure-link.tsx';
import styles from './result.module.css';

/** How a line was reckoned, in words: its parts by name, figures of the law as links. */
export function Formula({ calculator, line }: { calculator: CalculatorId; line: CalculatorLine }) {
  const words = useCalculatorWords(calculator);
  if (line.operands.length === 0) return null;
  const { before, between, after } = words.formula(line.operator);
  return (
    <p className={styles.formula}>
      <span aria-hidden>= </span>
      {before}
      {line.operands.map((operand, index) => (
        // The operands of a line never change places; the same one may stand twice.
        <Fragment key={index}>
          {index > 0 && between}
          <Part calculator={calculator} operand={operand} block={line.block} />
        </Fragment>
      ))}
      {after}
    </p>
  );
}

function Part({
  calculator,
  operand,
  block,
}: {
  calculator: CalculatorId;
  operand: Operand;
  /** Of the line it is part of: its own block need not be said again. */
  block: string | null;
}) {
  const t = useWords('calculators');
  const words = useCalculatorWords(calculator);
  if ('constant' in operand) return <FigureLink calculator={calculator} id={operand.constant} />;
  if ('field' in operand) return words.field(operand.field);
  if ('asOf' in operand) return t(wordKeys.asOf());
  const name = words.line(operand.line);
  return operand.block === null || operand.block === block
    ? name
    : t('screen.result.blockNotice', { block: words.block(operand.block), text: name });
}
