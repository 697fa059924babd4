/** The first words of a choice, without what it explains in brackets, or after a space as long as a character. */
export function shortChoice(label: string): string {
  return label
    .replace(/[（(].*$/u, '')
    .replace(/[\u3000:].*$/u, '')
    .trim();
}
