import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { engines, foldedTexts, foldedWords, type Find } from '#test/bench/search/engines.ts';
import { otherQueries, textQueries } from '#test/bench/search/queries.ts';
import { percentile } from '#test/bench/median.ts';
import { enlarge } from '#test/helpers/enlarge.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';

/** What one engine did with a corpus of one size. */
export interface EngineResult {
  /** Of all articles that hold the words, the share that was found. */
  readonly recall: number;
  /** Of all that was found, the share that holds the words. */
  readonly precision: number;
  /** Milliseconds of a search, every query five times, in turn. */
  readonly p50: number;
  readonly p95: number;
  /** The same of pinyin and English, where the engine knows them. */
  readonly otherP95: number | null;
  /** Milliseconds to read the corpus, and MB it then takes beside the bundle. */
  readonly load: number;
  readonly memory: number;
}

const rounds = 5;
const [name = '', times = ''] = process.argv.slice(2);
const read = engines[name];
if (read === undefined) throw new Error(`There is no engine ${name}.`);

const { bundle } = await compileSeeds('seeds');
const large = enlarge(bundle, Number(times));
const before = memoryNow();
const begun = performance.now();
const find = await read(large);
const load = performance.now() - begun;
const memory = memoryNow() - before;
const { recall, precision } = await measureTruth(find, large);
const text = await measureTimes(find, textQueries);
const other = name === 'portolan' ? await measureTimes(find, otherQueries) : null;
const result: EngineResult = {
  recall,
  precision,
  p50: percentile(text, 0.5),
  p95: percentile(text, 0.95),
  otherP95: other === null ? null : percentile(other, 0.95),
  load,
  memory,
};
console.log(JSON.stringify(result));

async function measureTimes(search: Find, queries: readonly string[]): Promise<readonly number[]> {
  const all: number[] = [];
  for (let round = -1; round < rounds; round += 1) {
    for (const words of queries) {
      const start = performance.now();
      await search(words);
      if (round >= 0) all.push(performance.now() - start);
    }
  }
  return all;
}

/** Against the plainest of all searches: every folded text read from its beginning. */
async function measureTruth(
  search: Find,
  corpus: Bundle,
): Promise<{ readonly recall: number; readonly precision: number }> {
  const texts = foldedTexts(corpus);
  const split = foldedWords(corpus);
  const everything = 'all' in search && typeof search.all === 'function' ? (search.all as Find) : search;
  let [held, found, right] = [0, 0, 0];
  for (const words of textQueries) {
    const needles = split(words);
    const truth = new Set(texts.flatMap((one, at) => (needles.every((needle) => one.includes(needle)) ? [at] : [])));
    const got = new Set(await everything(words));
    held += truth.size;
    found += got.size;
    for (const at of got) if (truth.has(at)) right += 1;
  }
  return { recall: right / held, precision: found === 0 ? 1 : right / found };
}

function memoryNow(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}
