import { openCitation } from '#renderer/sources/cite.tsx';
import { go, type Screen } from '#renderer/state/place.ts';
import { openClient, record } from '#renderer/state/record.ts';
import type { Item, Undated } from './items.ts';

/** Opens what a day is about, in its client's case: a question, a paper, a task; a document where its end is written. */
export async function openItem(item: Item | Undated): Promise<void> {
  if (item.kind === 'document') {
    const [first] = item.cite;
    if (first === undefined) go({ name: 'library', policy: item.policy.id });
    else openCitation(first);
    return;
  }
  const { client } = item;
  if (record.get().client !== client.id && !(await openClient(client.id)).ok) {
    go({ name: 'clients' });
    return;
  }
  go(placeOf(item));
}

function placeOf(item: Exclude<Item, { kind: 'document' }> | Undated): Screen {
  switch (item.kind) {
    case 'rule':
      return { name: 'checklist', checklist: item.checklist, ...(item.step === null ? {} : { step: item.step }) };
    case 'paper':
      return { name: 'evidence', evidence: item.evidence };
    case 'task':
      return { name: 'sessions', task: item.task };
  }
}
