/** One line of the bench: a figure, the floor measured beside it, and the budget their ratio has. */
export interface BenchRow {
  readonly name: string;
  readonly figure: number;
  /** Null where the budget is absolute. */
  readonly floor: number | null;
  readonly unit: string;
  /** The most `figure / floor` may be, or the most `figure` may be where there is no floor; null where only told. */
  readonly budget: number | null;
}

/** The row as a person reads it, met or not. */
export function formatRow({ name, figure, floor, unit, budget }: BenchRow): string {
  const amount = (value: number): string => `${value < 10 ? value.toFixed(3) : value.toFixed(1)} ${unit}`;
  const measured = floor === null ? figure : figure / floor;
  const ratio = floor === null ? '' : ` / floor ${amount(floor)} = ${measured.toFixed(2)} ×`;
  const limit =
    budget === null ? '' : floor === null ? ` (budget ${amount(budget)})` : ` (budget ${budget.toFixed(2)} ×)`;
  const verdict = budget === null ? '' : measured <= budget ? '  met' : '  NOT MET';
  return `${name}: ${amount(figure)}${ratio}${limit}${verdict}`;
}
