import type { Change, ChangeKind } from '#shared/record/schema.ts';

/** What stands in the window for words and amounts that are hidden. */
export const hidden = '●●●';

type PayloadOf<K extends ChangeKind> = Extract<Change, { kind: K }>['payload'];

/**
 * One row a kind: its payload without the words that only this client's people know; `name` stands for the client's.
 * Ids, facts, days and choices stay, since outcomes rest on them. A kind without a row does not compile.
 */
const rows: { readonly [K in ChangeKind]: (payload: PayloadOf<K>, name: string) => PayloadOf<K> } = {
  'client.create': (payload, name) => ({ ...payload, name }),
  'client.rename': (payload, name) => ({ ...payload, name }),
  'answer.set': (payload) => payload,
  'answer.unknown': (payload) => payload,
  'answer.clear': (payload) => payload,
  'note.add': (payload) => ({ ...payload, text: hide(payload.text) }),
  'note.withdraw': (payload) => payload,
  'calculation.keep': (payload) => payload,
  'calculation.withdraw': (payload) => payload,
  'highlight.add': (payload) => ({ ...payload, note: hide(payload.note) }),
  'highlight.style': (payload) => payload,
  'highlight.note': (payload) => ({ ...payload, note: hide(payload.note) }),
  'highlight.withdraw': (payload) => payload,
  'client.archive': (payload) => payload,
  'client.delete': (payload) => payload,
  'client.colour': (payload) => payload,
  'evidence.add': (payload) => ({
    ...payload,
    label: hide(payload.label),
    note: hide(payload.note),
    file: hideFile(payload.file),
  }),
  'evidence.amend': (payload) => {
    if (payload.field === 'file') return { ...payload, value: hideFile(payload.value) };
    return payload.field === 'label' || payload.field === 'note' ? { ...payload, value: hide(payload.value) } : payload;
  },
  'evidence.link': (payload) => payload,
  'evidence.unlink': (payload) => payload,
  'evidence.withdraw': (payload) => payload,
  'session.open': (payload) => ({ ...payload, people: payload.people.map(hide) }),
  'session.withdraw': (payload) => payload,
  'session.pause': (payload) => payload,
  'session.resume': (payload) => payload,
  'session.note': (payload) => ({ ...payload, speaker: hide(payload.speaker), text: hide(payload.text) }),
  'session.withdrawNote': (payload) => payload,
  'session.park': (payload) => ({ ...payload, text: hide(payload.text) }),
  'session.unpark': (payload) => payload,
  'session.close': (payload) => payload,
  'session.reopen': (payload) => payload,
  // A signature is as good as a name.
  'session.signOff': (payload) => ({ ...payload, name: hide(payload.name), strokes: null }),
  'session.unsign': (payload) => payload,
  'task.add': (payload) => ({ ...payload, text: hide(payload.text), owner: hide(payload.owner) }),
  'task.amend': (payload) => (payload.field === 'due' ? payload : { ...payload, value: hide(payload.value) }),
  'task.done': (payload) => payload,
  'task.withdraw': (payload) => payload,
  'handoff.take': (payload) => ({ ...payload, file: hide(payload.file) }),
  'handoff.withdraw': (payload) => payload,
  'profile.set': (payload) => ({ ...payload, value: hide(payload.value) }),
};

/** A change without the words that only this client's people know. */
export function maskChange(change: Change, name: string): Change {
  // TypeScript cannot see that a payload belongs to the row of its own kind.
  const row = rows[change.kind] as (payload: Change['payload'], name: string) => Change['payload'];
  return { kind: change.kind, payload: row(change.payload, name) } as Change;
}

/** A file without its name; what it holds is told by its hash, not by its words. */
function hideFile(file: PayloadOf<'evidence.add'>['file']): PayloadOf<'evidence.add'>['file'] {
  return file === null ? null : { ...file, name: hide(file.name) };
}

/** Hidden words; what is empty has nothing to hide, and shows that it is empty. */
export function hide(words: string): string {
  return words === '' ? '' : hidden;
}

/** The words that masking would hide, whole, in their order. */
export function wordsIn(change: Change): readonly string[] {
  return differing(change.payload, maskChange(change, hidden).payload);
}

function differing(whole: unknown, masked: unknown): readonly string[] {
  if (typeof whole === 'string') return whole === masked ? [] : [whole];
  if (typeof whole !== 'object' || whole === null) return [];
  const other: Readonly<Record<string, unknown>> = typeof masked === 'object' && masked !== null ? { ...masked } : {};
  return Object.entries(whole).flatMap(([key, member]) => differing(member, other[key]));
}

/** `A`, `B` … `Z`, `AA`: how a client is told from the others while its name is hidden; places count from 0. */
export function letterOf(place: number): string {
  const last = String.fromCodePoint(65 + (place % 26));
  return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last;
}
