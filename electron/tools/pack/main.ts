import { rename, writeFile } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inGroups } from '#shared/packs/fingerprint.ts';
import { BadPack } from './bad-pack.ts';
import { makeKeys, readSigningKey } from './keys.ts';
import { makePack } from './make-pack.ts';

const help = `Makes a signed pack of policies, rules and checklists (docs/packs.md says how to write one).

  npm run pack -- keys --name NAME --out KEYFILE    a key of your own, once: keep KEYFILE secret, hand out KEYFILE.pub
  npm run pack -- FOLDER --key KEYFILE --out FILE   the pack of a folder; nothing is written while something is wrong
`;

const root = fileURLToPath(new URL('../../..', import.meta.url));
// npm goes to the project's folder and tells in INIT_CWD where it was called.
const called = process.env['INIT_CWD'] ?? process.cwd();

async function run(line: readonly string[]): Promise<string> {
  const { values, positionals } = argumentsOf(line);
  const [what, ...more] = positionals;
  if (what === undefined || more.length > 0 || values.help === true) return help;
  const out = values.out;
  if (out === undefined) throw new BadPack(['where to write is missing; give it with --out FILE.']);
  if (what === 'keys') {
    if (values.name === undefined)
      throw new BadPack(['the name that people will see is missing; give it with --name NAME.']);
    const fingerprint = await makeKeys(at(out), values.name);
    return `The key is ${out}, for nobody else's eyes; hand out ${out}.pub.\nFingerprint: ${inGroups(fingerprint)}\n`;
  }
  if (values.key === undefined) throw new BadPack(['the key to sign with is missing; give it with --key KEYFILE.']);
  const key = await readSigningKey(at(values.key));
  const folder = relative(process.cwd(), at(what)) || '.';
  const { bytes, manifest } = await makePack(join(root, 'seeds'), folder, key);
  await writeFile(`${at(out)}.tmp`, bytes);
  await rename(`${at(out)}.tmp`, at(out));
  const { id, version, files } = manifest;
  return `${out}: ${id} ${version}, ${files.length} files, ${bytes.length} bytes.\nFingerprint: ${inGroups(key.fingerprint)}\n`;
}

function argumentsOf(line: readonly string[]) {
  try {
    return parseArgs({
      args: [...line],
      allowPositionals: true,
      options: {
        key: { type: 'string' },
        out: { type: 'string' },
        name: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new BadPack([`${error instanceof Error ? error.message : String(error)}\n\n${help}`]);
  }
}

function at(path: string): string {
  return isAbsolute(path) ? path : join(called, path);
}

try {
  process.stdout.write(await run(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof BadPack)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
