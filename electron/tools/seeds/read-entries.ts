import type { z } from 'zod';
import { citationResolver, type Citable } from './cite.ts';
import { endResolver, type Ends } from './end-of-validity.ts';
import { expand } from './expand.ts';
import type { Problem } from './problems.ts';
import { checkValue, displayName, readSeedText } from './seed-file.ts';
import { problemAt, readYaml, type Path, type YamlSource } from './yaml-source.ts';

/** One entry of a YAML file (a fact, a checklist, …) and where it was written. */
export interface Entry<T> {
  readonly value: T;
  readonly source: YamlSource;
  /** The way to the entry in its file. */
  readonly base: Path;
}

/** The entries of one file, with what was wrong in it. */
export interface Entries<T> {
  readonly entries: readonly Entry<T>[];
  /** False where an entry could not be read at all: what names it must not be called wrong. */
  readonly isComplete: boolean;
  readonly problems: readonly Problem[];
}

/** What entries may name outside themselves: what can be cited, and what ends when. */
export interface Named extends Citable {
  readonly ends?: Ends | null;
}

/** Reads a YAML file that holds one entry or a list of entries, expands and checks each. A missing file has none. */
export async function readEntries<T>(
  folder: string,
  name: string,
  schema: z.ZodType<T>,
  { ends = null, ...citable }: Named,
): Promise<Entries<T>> {
  const text = await readSeedText(folder, name);
  if (text === null) return { entries: [], isComplete: true, problems: [] };
  const { source, problems } = readYaml(displayName(folder, name), text);
  if (source === null) return { entries: [], isComplete: false, problems };
  const found: Problem[] = [];
  const written: unknown = source.document.toJS();
  const resolvers = { cite: citationResolver(citable), endOf: endResolver(ends) };
  const expanded = expand(written, resolvers, (path, message) => found.push(problemAt(source, path, message)));
  const places: readonly (readonly [unknown, Path])[] = Array.isArray(expanded)
    ? expanded.map((value: unknown, index) => [value, [index]])
    : [[expanded, []]];
  const entries = places.flatMap(([value, base]) => {
    const checked = checkValue(source, schema, value, base);
    found.push(...checked.problems);
    return checked.value === null ? [] : [{ value: checked.value, source, base }];
  });
  return { entries, isComplete: entries.length === places.length, problems: found };
}

/** A problem inside an entry, at the way `path` from it. */
export function problemIn<T>(entry: Entry<T>, path: Path, message: string): Problem {
  return problemAt(entry.source, [...entry.base, ...path], message);
}
