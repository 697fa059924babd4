import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { groundsOf } from '#shared/corpus/grounds.ts';
import { overviewOf } from '#shared/corpus/overview.ts';
import { compileSeeds } from './compile.ts';
import { formatProblem } from './problems.ts';
import { readingFiles } from './reading-files.ts';

/**
 * For the build of the main process: compiles `seeds/` before anything else, fails the build with the list of problems,
 * and puts `bundle.json`, and `overview.json` for the first screen, beside the built `index.js`; beside them what is read
 * only when asked for: the given files (`originals/`), where restored pieces stand in them (`restored.json`), and the
 * documents in the other script (`scripts.json`). `grounds.json` is what answers are marked by.
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
      for (const [fileName, source] of await readingFiles(join(root, 'seeds'), bundle)) {
        this.emitFile({ type: 'asset', fileName, source });
      }
      this.emitFile({ type: 'asset', fileName: 'bundle.json', source: JSON.stringify(bundle) });
      this.emitFile({ type: 'asset', fileName: 'overview.json', source: JSON.stringify(overviewOf(bundle)) });
      const grounds = groundsOf(bundle, (text) => createHash('sha256').update(text).digest('hex'));
      this.emitFile({ type: 'asset', fileName: 'grounds.json', source: JSON.stringify(grounds) });
    },
  };
}
