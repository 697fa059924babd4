import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isPlainObject } from '#tools/seeds/plain-object.ts';
import { BadInput, shown } from './bad-input.ts';

const MOST_BYTES = 5_000_000;

const troubles: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'reading it is not allowed',
  EPERM: 'reading it is not allowed',
};

/** Reads a file that must hold one JSON object, given as the value of an option. */
export async function readJsonObject(
  folder: string,
  name: string,
  form: string,
): Promise<Readonly<Record<string, unknown>>> {
  const fail = (what: string): BadInput => new BadInput(`The file ${shown(name)} ${what}; expected ${form}.`);
  const bytes = await readAtMost(resolve(folder, name), MOST_BYTES + 1).catch((error: unknown) => {
    throw fail(`cannot be read, ${troubleOf(error)}`);
  });
  if (bytes.length > MOST_BYTES) throw fail(`is larger than ${MOST_BYTES / 1_000_000} MB`);
  const value = parse(decode(bytes, fail), fail);
  if (!isPlainObject(value)) throw fail('holds JSON, but no object');
  return value;
}

/** The first bytes of a file, which may be endless, as a device is. */
async function readAtMost(path: string, most: number): Promise<Buffer> {
  await using file = await open(path);
  const bytes = Buffer.alloc(most);
  let length = 0;
  while (length < most) {
    const { bytesRead } = await file.read(bytes, length, most - length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}

function troubleOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'the system refused';
  return troubles[code] ?? code;
}

function decode(bytes: Buffer, fail: (what: string) => BadInput): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw fail('is not text in UTF-8');
  }
}

function parse(text: string, fail: (what: string) => BadInput): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw fail('is not JSON');
  }
}
