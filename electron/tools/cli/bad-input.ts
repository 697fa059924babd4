/** Thrown for anything asked that cannot be understood; its message is the one sentence a person reads. */
export class BadInput extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BadInput';
  }
}

/** What a person wrote, short enough for a sentence and on one line. */
export function shown(written: string): string {
  const line = written.replaceAll(/[\p{C}\p{Z}]+/gu, ' ').trim();
  return line.length <= 60 ? `"${line}"` : `"${line.slice(0, 60)}…"`;
}
