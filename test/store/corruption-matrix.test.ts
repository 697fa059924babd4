import { expect, test } from 'vitest';
import { corruptionMatrix, matrixTable } from '#test/faults/corruption-matrix.ts';

const expected = `
damage                              sealed file                 last file                   workspace.json
cut                                 mended                      told                        told
cut, and the backup                 stopped                     stopped                     told
NUL-filled                          mended                      told                        told
NUL-filled, and the backup          stopped                     stopped                     told
zero bytes                          mended                      told                        told
zero bytes, and the backup          stopped                     stopped                     told
one bit flipped                     mended                      told                        told
one bit flipped, and the backup     stopped                     stopped                     told
byte order mark added               whole                       whole                       whole
swapped with the other client       told                        told                        -
swapped, and the backup             told                        told                        -
missing                             mended                      told                        told
missing, and the backup             told                        told                        told
newest only in a temporary file     mended                      mended                      mended
the same, and the backup missing    mended                      mended                      mended
`;

test('a damaged data folder opens whole, or with a copy that is told, or stops untouched; nothing is lost in silence', async () => {
  expect(`\n${matrixTable(await corruptionMatrix())}\n`).toBe(expected);
});
