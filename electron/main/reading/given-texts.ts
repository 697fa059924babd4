import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GivenText, RestoredPiece, ScriptTexts } from '#shared/corpus/given-schema.ts';
import type { Policy } from '#shared/corpus/schema.ts';

type Restored = Readonly<Record<string, RestoredPiece[]>>;

/** What lies beside the bundle and is read only when a reader asks for it. */
export interface GivenTexts {
  /** The file a document was given as; null where it is not carried. */
  readonly given: (policy: Pick<Policy, 'id' | 'original'>) => Promise<GivenText | null>;
  readonly scripts: () => Promise<ScriptTexts>;
}

const noScripts: ScriptTexts = { simplified: {}, traditional: {} };

/** Opens nothing yet: `folder` is the one beside the built main process. */
export function givenTextsIn(folder: string): GivenTexts {
  let restored: Promise<Restored> | null = null;
  let scripts: Promise<ScriptTexts> | null = null;
  return {
    given: async ({ id, original }) => {
      // The name comes from the bundle; one with a folder in it would lead out of this one.
      if (!/^[\w-]+\.txt$/.test(original.file)) return null;
      const bytes = await readFile(join(folder, 'originals', original.file)).catch(() => null);
      if (bytes === null) return null;
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      restored ??= readJson<Restored>(join(folder, 'restored.json'), {});
      return {
        file: original.file,
        sha256,
        isIntact: sha256 === original.sha256,
        bytes: bytes.length,
        text: bytes.toString('utf8'),
        restored: (await restored)[id] ?? null,
      };
    },
    scripts: () => (scripts ??= readJson(join(folder, 'scripts.json'), noScripts)),
  };
}

/** Only what is shown beside the documents: where it is gone, reading goes on without it. */
async function readJson<T>(path: string, otherwise: T): Promise<T> {
  try {
    // True because the build wrote it from a value of this type.
    return JSON.parse(await readFile(path, 'utf8')) as T;
  } catch {
    return otherwise;
  }
}
