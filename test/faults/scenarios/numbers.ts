import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleCipher } from './sealed.ts';
import { insist, type Scenario } from '#test/faults/scenario.ts';
import { numberFormat } from '#test/helpers/number-format.ts';
import type { Format } from '#main/store/copies.ts';
import { DurableFile } from '#main/store/durable-file.ts';
import { writeEnvelope } from '#main/store/envelope.ts';
import { writeSealed } from '#main/store/sealed-envelope.ts';
import type { Seal } from '#main/store/cipher.ts';
import type { Step } from '#main/store/migrations/steps.ts';

const steps: readonly Step[] = [
  { from: 1, to: 2, migrate: (body) => ({ value: body }) },
  { from: 2, to: 3, migrate: (body) => Object.values(body as object) }, // the step before makes an object
];

/** A number, which is kept in a list since version 3. */
const listFormat: Format<number> = {
  steps,
  encode: (value) => Buffer.from(JSON.stringify([value])),
  decode: (body) => {
    const value: unknown = JSON.parse(body.toString('utf8'));
    if (!Array.isArray(value) || typeof value[0] !== 'number') throw new TypeError('Not a list of a number.');
    return value[0];
  },
};

const pathIn = (folder: string): string => join(folder, 'n.json');

function numbers(name: string, format: Format<number>, seal?: Seal): Scenario {
  return {
    name,
    lay: async (folder) => {
      await mkdir(folder, { recursive: true });
      const stored = (value: number): Buffer => {
        const plain = { version: 1, sequence: value, body: Buffer.from(String(value)) };
        return seal === undefined ? writeEnvelope(plain) : writeSealed(plain, seal);
      };
      await writeFile(pathIn(folder), stored(2));
      await writeFile(`${pathIn(folder)}.backup`, stored(1));
      return ['2'];
    },
    act: async (folder, fileSystem, claims) => {
      const file = new DurableFile(pathIn(folder), format, { fileSystem, seal });
      insist((await file.read()) === 2, 'an older copy was read');
      for (const value of [3, 4, 5]) {
        await file.write(value);
        claims.add(String(value));
      }
      return async () => {
        await file.write(6);
        claims.add('6');
      };
    },
    look: async (folder, claims) => {
      const file = new DurableFile(pathIn(folder), format, { seal });
      const value = await file.read();
      insist(value !== null && value >= Math.max(...[...claims].map(Number)), `${value} was read`);
      await file.write(value + 1);
      const again = new DurableFile(pathIn(folder), format, { seal });
      insist((await again.read()) === value + 1 && again.recoveries.length === 0, 'it was not written on soundly');
      await rm(pathIn(folder));
      insist(
        (await new DurableFile(pathIn(folder), format, { seal }).read()) === value,
        'the backup is not the version before',
      );
      return file.recoveries.length === 0 ? 'survived' : 'repaired';
    },
  };
}

/** One file written again and again: the version before the last one becomes the backup. */
export const rotate = numbers('rotate the backup', numberFormat);

/** A file of version 1, read by an app that is at version 3, and written as that. */
export const migrate = numbers('migrate from version 1 to 3', listFormat);

const sampleSeal: Seal = { cipher: sampleCipher, place: 'n.json' };

/** The same under a passphrase. */
export const sealedNumbers = [
  numbers('rotate the backup, under a passphrase', numberFormat, sampleSeal),
  numbers('migrate from version 1 to 3, under a passphrase', listFormat, sampleSeal),
] as const;
