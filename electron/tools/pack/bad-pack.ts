/** What the author has to mend, as lines to print; nothing was written. */
export class BadPack extends Error {
  override readonly name = 'BadPack';

  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}
