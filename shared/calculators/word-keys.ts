import type { Problem, ProblemReason } from './problem.ts';
import type { RowReason } from './fee-table.ts';
import type { Operator } from './result.ts';
import type { CalculatorId, FeeKind } from './schema.ts';

/** Where the words of each id stand in the namespace `calculators`: for forms, results and the command line alike. */
export const wordKeys = {
  title: (id: CalculatorId) => `title.${id}` as const,
  summary: (id: CalculatorId) => `summary.${id}` as const,
  field: (id: CalculatorId, field: string) => `field.${id}.${field}` as const,
  help: (id: CalculatorId, field: string) => `help.${id}.${field}` as const,
  choice: (field: string, choice: string) => `choice.${choiceGroup(field)}.${choice}` as const,
  feeKind: (kind: FeeKind) => `feeKind.${kind}` as const,
  line: (id: CalculatorId, line: string) => `line.${id}.${line}` as const,
  notice: (id: CalculatorId, notice: string) => `notice.${id}.${notice}` as const,
  text: (text: string) => `text.${text}` as const,
  /** For schemes; a block that is a currency is its own name. */
  block: (block: string) => `block.${block}` as const,
  /** `{{parts}}` are the operands, joined by what `join` says. */
  operator: (operator: Operator) => `operator.${operator}` as const,
  join: (operator: Operator) => `join.${operator}` as const,
  /** The day asked for, as an operand and as a field. */
  asOf: () => 'asOf' as const,
  /** `{{where}}` is what `where` gives, `{{got}}` and `{{limit}}` come with the problem; a limit that is a field is worded first. */
  reason: (reason: ProblemReason) => `reason.${reason}` as const,
  /** How a problem's place is named: `{{field}}` is the field's words, `{{item}}` the number. */
  where: ({ field, item }: Pick<Problem, 'field' | 'item'>) =>
    field === '' ? ('where.whole' as const) : item === null ? ('where.field' as const) : ('where.item' as const),
  /** `{{line}}` and `{{got}}` come with the row's problem. */
  rowReason: (reason: RowReason) => `rowReason.${reason}` as const,
} as const;

/** The four questions on what was received already have the same answers. */
function choiceGroup(field: string): string {
  return field.endsWith('Paid') ? 'paid' : field;
}
