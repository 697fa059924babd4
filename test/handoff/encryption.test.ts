import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Encrypter } from 'age-encryption';
import { expect, test } from 'vitest';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { decrypt, encrypt, isEncrypted } from '#main/handoff/encryption.ts';
import { HandoffRefused } from '#main/handoff/refusal.ts';

const passphrase = '海上的灯塔 2026 lantern';
const words = '深圳甲贸易有限公司（虚构）的交接资料\n';
/** Written once by `age --passphrase` 1.1.1 with the passphrase and the words above. */
const fixture = 'test/fixtures/handoff/by-age-tool.age';

test('what is encrypted is in the age format, and opens with the same passphrase only', async () => {
  const sealed = await encrypt(Buffer.from(words), passphrase);
  expect(isEncrypted(sealed)).toBe(true);
  expect(sealed.includes('交接')).toBe(false);
  expect((await decrypt(sealed, passphrase))?.toString()).toBe(words);
  expect(await decrypt(sealed, `${passphrase}!`)).toBeNull();
});

test('a file that the age tool encrypted opens, also as the text that mail programs leave alone', async () => {
  expect((await decrypt(await readFile(fixture), passphrase))?.toString()).toBe(words);
  const armoured = await readFile('test/fixtures/handoff/by-age-tool-armoured.age');
  expect(isEncrypted(armoured)).toBe(true);
  expect((await decrypt(armoured, passphrase))?.toString()).toBe(words);
});

const hasTool = spawnSync('age', ['--version']).status === 0 && spawnSync('script', ['--version']).status === 0;

test.runIf(hasTool)(
  'the age tool reads what is encrypted here, and the other way round',
  { timeout: 60_000 },
  async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'a.age');
    await writeFile(path, await encrypt(Buffer.from(words), passphrase));
    expect(withTool(`age --decrypt -o ${path}.txt ${path}`, 1)).toBe(0);
    expect(await readFile(`${path}.txt`, 'utf8')).toBe(words);
    expect(withTool(`age --passphrase -o ${path}.2 ${path}.txt`, 2)).toBe(0);
    expect((await decrypt(await readFile(`${path}.2`), passphrase))?.toString()).toBe(words);
  },
);

test('encrypted files that no passphrase opens are refused with the reason', { timeout: 60_000 }, async () => {
  const sealed = await encrypt(Buffer.from(words), passphrase);
  const header = sealed.toString('latin1');
  const costly = Buffer.from(header.replace(/(-> scrypt \S+) 18\n/, '$1 30\n'), 'latin1');
  await expect(problemOf(costly)).resolves.toEqual({ kind: 'too-costly' });
  const keyed = new Encrypter();
  keyed.addRecipient('age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p');
  await expect(problemOf(Buffer.from(await keyed.encrypt(words)))).resolves.toEqual({ kind: 'other-key' });
  for (const damaged of [
    sealed.subarray(0, sealed.length - 1),
    sealed.subarray(0, 60),
    Buffer.concat([sealed, Buffer.from('x')]),
    Buffer.from(header.replace('scrypt', 'scrypt x'), 'latin1'),
    flipped(sealed, sealed.length - 3),
  ]) {
    await expect(problemOf(damaged)).resolves.toEqual({ kind: 'damaged-encryption' });
  }
});

async function problemOf(bytes: Buffer): Promise<unknown> {
  const error = await decrypt(bytes, passphrase).catch((caught: unknown) => caught);
  return error instanceof HandoffRefused ? error.problem : error;
}

function flipped(bytes: Buffer, place: number): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt8(changed.readUInt8(place) ^ 1, place);
  return changed;
}

/** The tool asks for the passphrase on a terminal only, so it is given one. */
function withTool(command: string, times: number): number | null {
  const typed = `sleep 0.5; ${Array.from({ length: times }, () => `printf '%s\\n' "$PASSPHRASE"; sleep 0.5;`).join('')} sleep 1.5`;
  const line = `(${typed}) | script -qec ${JSON.stringify(command)} /dev/null`;
  return spawnSync('bash', ['-c', line], { env: { ...process.env, PASSPHRASE: passphrase, LC_ALL: 'C.UTF-8' } }).status;
}
