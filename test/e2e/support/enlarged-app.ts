import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject } from '#tools/launch/project.mjs';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { overviewOf } from '#shared/corpus/overview.ts';
import type { Measure } from '#shared/measures/schema.ts';

/** A copy of the built app that carries more documents. */
export interface EnlargedApp extends AsyncDisposable {
  readonly folder: string;
  /** Ids of its documents, in the order of the list. */
  readonly policies: readonly string[];
}

/** Copies the built app and fills its bundle with copies of the five documents, under ids of their own, up to `count`. */
export async function enlargedApp(count: number): Promise<EnlargedApp> {
  const folder = await mkdtemp(join(tmpdir(), 'portolan-large-'));
  await cp(inProject('out'), join(folder, 'out'), { recursive: true });
  await cp(inProject('package.json'), join(folder, 'package.json'));
  // True because the build wrote it.
  const bundle = JSON.parse(await readFile(join(folder, 'out', 'main', 'bundle.json'), 'utf8')) as Bundle;
  const copies = Array.from({ length: count - bundle.policies.length }, (_, index) => index);
  const policies = [
    ...bundle.policies,
    ...copies.flatMap((index) => {
      const policy = bundle.policies[index % bundle.policies.length];
      return policy === undefined ? [] : [renamed(policy, policy.id, copyId(index))];
    }),
  ];
  const measures = copies.flatMap((index): readonly Measure[] => {
    const id = bundle.policies[index % bundle.policies.length]?.id ?? '';
    return bundle.measures
      .filter(({ article }) => article.startsWith(`${id}#`))
      .map((measure) => renamed(measure, id, copyId(index)));
  });
  const large = { ...bundle, policies, measures: [...bundle.measures, ...measures] };
  await writeFile(join(folder, 'out', 'main', 'bundle.json'), JSON.stringify(large));
  await writeFile(join(folder, 'out', 'main', 'overview.json'), JSON.stringify(overviewOf(large)));
  return {
    folder,
    policies: policies.map(({ id }) => id),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

/** `sh-2023` as `sa-0001`: shaped as the ids of documents are. */
function copyId(index: number): string {
  return `${String.fromCharCode(97 + Math.floor(index / 10_000))}a-${String(1000 + index)}`;
}

function renamed<T>(value: T, from: string, to: string): T {
  // The same shape with other ids in it.
  return JSON.parse(JSON.stringify(value).replaceAll(`"${from}`, `"${to}`)) as T;
}
