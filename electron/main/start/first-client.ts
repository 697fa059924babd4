import { createClient } from '#main/workspace/create-client.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { Language } from '#shared/i18n/languages.ts';

/** Gives an empty workspace the first made-up seller of the bundle, so that a first start shows the app at work. */
export async function ensureFirstClient(workspace: OpenWorkspace, bundle: Bundle, language: Language): Promise<void> {
  const [sample] = bundle.samples;
  const isEmpty = workspace.clients.length === 0 && workspace.unopened.length === 0 && workspace.purged.length === 0;
  if (isEmpty && sample !== undefined) await createClient(workspace, bundle, sample.name[language], sample.id);
}
