import { expect, test } from 'vitest';
import { corruptionMatrix, matrixTable, sealedCorruptionMatrix } from '#test/faults/corruption-matrix.ts';

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

/** What the passphrase vouches for is told apart more closely; its own file has a copy that is its equal. */
const sealed = `
damage                              sealed file                 last file                   workspace.json              vault.json
cut                                 mended                      told                        told                        whole
cut, and the backup                 stopped                     stopped                     told                        stopped
NUL-filled                          mended                      told                        told                        whole
NUL-filled, and the backup          stopped                     stopped                     told                        stopped
zero bytes                          mended                      told                        told                        whole
zero bytes, and the backup          stopped                     stopped                     told                        stopped
one bit flipped                     mended                      told                        told                        whole
one bit flipped, and the backup     stopped                     stopped                     told                        stopped
byte order mark added               whole                       whole                       whole                       whole
swapped with the other client       mended                      told                        -                           -
swapped, and the backup             stopped                     stopped                     -                           -
missing                             mended                      told                        told                        whole
missing, and the backup             told                        told                        told                        stopped
newest only in a temporary file     mended                      mended                      mended                      whole
the same, and the backup missing    mended                      mended                      mended                      whole
sealed under another key            stopped                     stopped                     stopped                     stopped
the same, and the backup            stopped                     stopped                     stopped                     stopped
`;

test('a damaged data folder opens whole, or with a copy that is told, or stops untouched; nothing is lost in silence', async () => {
  expect(`\n${matrixTable(await corruptionMatrix())}\n`).toBe(expected);
});

test('under a passphrase the same, and where no key fits it stops untouched', async () => {
  expect(`\n${matrixTable(await sealedCorruptionMatrix())}\n`).toBe(sealed);
}, 60_000);
