import type { Corpus } from '#main/corpus/corpus.ts';
import { sha256OfText } from '#main/packs/hash.ts';
import { groundsOf } from '#shared/corpus/grounds.ts';
import { overviewOf } from '#shared/corpus/overview.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';

/** A corpus as the app comes with one, made of a folder of seeds. */
export async function builtInCorpus(seeds: string): Promise<Corpus> {
  const { bundle } = await compileSeeds(seeds);
  return {
    overview: overviewOf(bundle),
    grounds: groundsOf(bundle, sha256OfText),
    text: async () => new TextEncoder().encode(JSON.stringify(bundle)),
    whole: () => Promise.resolve(bundle),
  };
}
