import { Refused } from '#main/ipc/refused.ts';
import { clientColours } from '#shared/clients/limits.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { CreatedClient, OpenWorkspace } from './open-workspace.ts';
import { sampleChanges } from './sample-changes.ts';

/** Begins a client; one made from a sample of the bundle is given the sample's answers. */
export async function createClient(
  workspace: OpenWorkspace,
  bundle: Bundle,
  name: string,
  sampleId: string | null,
): Promise<CreatedClient> {
  const sample = bundle.samples.find(({ id }) => id === sampleId) ?? null;
  if (sampleId !== null && sample === null) throw new Refused('bad-request');
  const colour = workspace.clients.length % clientColours;
  const changes = sample === null ? [] : sampleChanges(sample);
  return workspace.create({ kind: 'client.create', payload: { name, colour, sample: sampleId } }, changes);
}
