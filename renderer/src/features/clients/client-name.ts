/** Characters a client's name may have, as the record's schema says. */
export const longestName = 120;

/** Why a typed name cannot be used; null where it can. */
export type NameProblem = 'nameEmpty' | 'nameTooLong';

/** Checks a name as it was typed; blanks around it do not count. */
export function nameProblem(typed: string): NameProblem | null {
  const length = typed.trim().length;
  if (length === 0) return 'nameEmpty';
  return length > longestName ? 'nameTooLong' : null;
}
