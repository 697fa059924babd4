import { openCitation } from '#renderer/sources/cite.tsx';
import { go } from '#renderer/state/place.ts';
import { openClient, record } from '#renderer/state/record.ts';
import type { Item } from './items.ts';

/** Opens the question a day counts from, in its client's case; a document where its end is written. */
export async function openItem(item: Item): Promise<void> {
  if (item.kind === 'document') {
    const [first] = item.cite;
    if (first === undefined) go({ name: 'library', policy: item.policy.id });
    else openCitation(first);
    return;
  }
  const { client, checklist, step } = item;
  if (record.get().client !== client.id && !(await openClient(client.id)).ok) {
    go({ name: 'clients' });
    return;
  }
  go({ name: 'checklist', checklist, ...(step === null ? {} : { step }) });
}
