import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';

/** Name of the compiled seeds beside the built main process. */
export const bundleFile = 'bundle.json';

/** The app's own documents are missing or cut short: it must be installed again. */
export class BundleUnreadable extends Error {
  override readonly name = 'BundleUnreadable';
}

/** The documents, rules and checklists the app carries. Rejects with BundleUnreadable where they cannot be read. */
export async function loadBundle(folder: string): Promise<Bundle> {
  try {
    // True because the build checked it against its schema; the start does not pay for that again.
    return JSON.parse(await readFile(join(folder, bundleFile), 'utf8')) as Bundle;
  } catch (error) {
    throw new BundleUnreadable(bundleFile, { cause: error });
  }
}
