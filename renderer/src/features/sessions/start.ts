const longestName = 120;
const mostNames = 30;

/** The names in a line such as `王总、李会计`, each once. */
export function namesIn(line: string): readonly string[] {
  const names = line
    .split(/[、，,;；\n]/)
    .map((name) => name.trim().slice(0, longestName))
    .filter((name) => name !== '');
  return [...new Set(names)].slice(0, mostNames);
}

/** Minutes a session may last; null where nothing is planned, undefined for what is no such number. */
export function plannedMinutes(typed: string): number | null | undefined {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return null;
  const minutes = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return minutes >= 1 && minutes <= 1440 ? minutes : undefined;
}
