import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { describeIssues } from './describe-issues.ts';
import type { Problem } from './problems.ts';
import { problemAt, readYaml, type YamlSource } from './yaml-source.ts';

/** A value that passed its check, or null, with what was wrong. */
export interface Checked<T> {
  readonly value: T | null;
  readonly problems: readonly Problem[];
}

/** Reads one file of the seeds as text; null where it does not exist. Line ends become line feeds. */
export async function readSeedText(folder: string, name: string): Promise<string | null> {
  try {
    return (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** The files of one folder of the seeds with an extension, sorted; empty where the folder does not exist. */
export async function listSeedFiles(folder: string, inner: string, extension: string): Promise<readonly string[]> {
  try {
    const names = await readdir(join(folder, inner));
    return names
      .filter((name) => name.endsWith(extension))
      .toSorted()
      .map((name) => `${inner}/${name}`);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** The name problems give a file: `seeds/facts.yaml`. */
export function displayName(folder: string, name: string): string {
  return `${basename(folder)}/${name}`;
}

/** Reads a YAML or JSON file that needs no expansion and checks it against a schema. A missing file is no problem. */
export async function readChecked<T>(folder: string, name: string, schema: z.ZodType<T>): Promise<Checked<T>> {
  const text = await readSeedText(folder, name);
  if (text === null) return { value: null, problems: [] };
  const { source, problems } = readYaml(displayName(folder, name), text);
  return source === null ? { value: null, problems } : checkValue(source, schema, source.document.toJS());
}

/** Checks a value against a schema; problems point at the place in `source`, where `base` is the way to the value. */
export function checkValue<T>(
  source: YamlSource,
  schema: z.ZodType<T>,
  value: unknown,
  base: readonly PropertyKey[] = [],
): Checked<T> {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  const problems = describeIssues(result.error.issues).map(({ path, message }) =>
    problemAt(source, [...base, ...path], message),
  );
  return { value: null, problems };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
