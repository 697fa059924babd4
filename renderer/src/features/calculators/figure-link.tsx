import { pick } from '#renderer/i18n/index.ts';
import { openCitation } from '#renderer/sources/cite.tsx';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import type { CalculatorId } from '#shared/calculators/schema.ts';
import { useCalculatorWords } from './calculator-words.ts';
import styles from './result.module.css';

/** A figure of the law inside a formula: what it is and how much, leading to the words it comes from. */
export function FigureLink({ calculator, id }: { calculator: CalculatorId; id: string }) {
  const { bundle } = useReady();
  const language = useLanguage();
  const words = useCalculatorWords(calculator);
  const constant = bundle.constants.find((candidate) => candidate.id === id);
  const [cite] = constant?.cite ?? [];
  if (constant === undefined || cite === undefined) return null;
  return (
    <button type="button" className={styles.figure} onClick={() => openCitation(cite)}>
      {pick(constant.label, language)} {'choices' in constant.value ? '' : words.figure(constant.value)}
    </button>
  );
}
