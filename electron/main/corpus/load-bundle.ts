import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';

/** Name of the compiled seeds beside the built main process. */
export const bundleFile = 'bundle.json';

/** The documents, rules and checklists the app carries. Throws where the file is missing or no JSON. */
export async function loadBundle(folder: string): Promise<Bundle> {
  const text = await readFile(join(folder, bundleFile), 'utf8');
  // True because the build checked it against its schema; the start does not pay for that again.
  return JSON.parse(text) as Bundle;
}
