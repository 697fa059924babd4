import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { groundsOf } from '#shared/corpus/grounds.ts';
import { overviewOf } from '#shared/corpus/overview.ts';
import { compileSeeds } from './compile.ts';
import { readOriginals } from './originals.ts';
import { formatProblem } from './problems.ts';
import { restoredPieces } from './restored-pieces.ts';
import { scriptTexts } from './script-texts.ts';

/**
 * For the build of the main process: compiles `seeds/` before anything else, fails the build with the list of problems,
 * and puts `bundle.json`, `overview.json` for the first screen and `grounds.json` for marking answers beside the built
 * `index.js`; beside them what is read only when asked for: the given files (`originals/`), where restored pieces stand
 * in them (`restored.json`), and the documents in the other script (`scripts.json`).
 */
export function seedsPlugin(): Plugin {
  let root = process.cwd();
  let bundle: Bundle | null = null;
  return {
    name: 'portolan-seeds',
    configResolved(config) {
      root = config.root;
    },
    async buildStart() {
      const compiled = await compileSeeds(join(root, 'seeds'));
      if (compiled.problems.length > 0) {
        this.error(`The seeds have problems:\n${compiled.problems.map(formatProblem).join('\n')}`);
      }
      bundle = compiled.bundle;
    },
    async generateBundle() {
      if (bundle === null) return;
      const { policies } = bundle;
      const { originals } = await readOriginals(join(root, 'seeds'));
      const given = [...originals.values()];
      for (const { file } of given) {
        const source = await readFile(join(root, 'seeds', 'originals', file));
        this.emitFile({ type: 'asset', fileName: `originals/${file}`, source });
      }
      const restored = given.flatMap((original) => {
        const policy = policies.find(({ id }) => id === original.id);
        const pieces = policy === undefined ? null : restoredPieces(original, policy.articles);
        return pieces === null ? [] : [[original.id, pieces]];
      });
      this.emitFile({ type: 'asset', fileName: 'restored.json', source: JSON.stringify(Object.fromEntries(restored)) });
      this.emitFile({ type: 'asset', fileName: 'scripts.json', source: JSON.stringify(scriptTexts(policies)) });
      this.emitFile({ type: 'asset', fileName: 'bundle.json', source: JSON.stringify(bundle) });
      this.emitFile({ type: 'asset', fileName: 'overview.json', source: JSON.stringify(overviewOf(bundle)) });
      const grounds = groundsOf(bundle, (text) => createHash('sha256').update(text).digest('hex'));
      this.emitFile({ type: 'asset', fileName: 'grounds.json', source: JSON.stringify(grounds) });
    },
  };
}
