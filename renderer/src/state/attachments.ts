import { ask } from '#renderer/ipc/client.ts';
import { createStore } from '#renderer/state/create-store.ts';
import { changeClient, record } from '#renderer/state/record.ts';
import type { EvidenceProblem, KeptEvidence } from '#shared/evidence/contract.ts';
import { largestEvidence, evidencePart } from '#shared/evidence/limits.ts';
import type { EvidenceFile } from '#shared/evidence/schema.ts';
import { localDay } from '#shared/calendar/civil-date.ts';
import type { RequestOf } from '#shared/ipc/contract.ts';
import type { Refusal } from '#shared/ipc/envelope.ts';

/** What a file is added for: facts it shows, which paper it is, or the paper that it is the file of. */
export interface AttachTarget {
  readonly facts: readonly string[];
  /** `<checklist>#<paper>` where it is known. */
  readonly paper: string | null;
  /** What it is called; null for the name of its file. */
  readonly label: string | null;
  /** The paper whose file it becomes, instead of a new one. */
  readonly evidence?: string;
}

/** One file on its way in, or what became of it where a person has to know. */
export interface Attachment {
  readonly key: string;
  readonly client: string;
  readonly name: string;
  readonly state: 'waiting' | 'copying' | 'problem' | 'protected' | 'unsaved';
  readonly done: number;
  readonly total: number;
  readonly problem: EvidenceProblem | null;
}

/** Files under way, and those with something to say; what went well is in the record and no longer here. */
export const attachments = createStore<readonly Attachment[]>([]);

const cancelled = new Set<string>();
let count = 0;
let queue: Promise<unknown> = Promise.resolve();

type Beginning = RequestOf<'evidence:begin'>['from'];

interface Incoming {
  readonly name: string;
  readonly total: number;
  readonly from: Beginning;
  /** The bytes from a place on; null where main reads them itself. */
  readonly read: ((start: number) => Promise<Uint8Array<ArrayBuffer>>) | null;
}

/** Lets the person choose files and adds them; resolves with why none could be chosen, or null. */
export async function attachChosen(target: AttachTarget): Promise<Refusal | null> {
  const { client } = record.get();
  if (client === null) return 'unknown-client';
  const answer = await ask('evidence:choose');
  if (!answer.ok) return answer.refusal === 'cancelled' ? null : answer.refusal;
  const files = answer.value.files.map(({ token, name, bytes }) => ({
    name,
    total: bytes,
    from: { token },
    read: null,
  }));
  await attach(client, target.evidence === undefined ? files : files.slice(0, 1), target);
  return null;
}

/** Adds files that were dropped. */
export async function attachDropped(files: readonly File[], target: AttachTarget): Promise<void> {
  const { client } = record.get();
  if (client === null) return;
  const incoming = files.map((file): Incoming => ({
    name: file.name,
    total: file.size,
    from: { name: file.name, bytes: Math.min(file.size, largestEvidence + 1) },
    read: async (start) => new Uint8Array(await file.slice(start, start + evidencePart).arrayBuffer()),
  }));
  await attach(client, target.evidence === undefined ? incoming : incoming.slice(0, 1), target);
}

/** Adds a paper that was seen and has no file here. */
export async function addKnownPaper(target: AttachTarget, label: string): Promise<string | null> {
  const { client } = record.get();
  return client === null ? null : addPaper(client, { ...target, label }, null);
}

/** Stops one file; nothing of it stays. */
export function cancelAttachment(key: string): void {
  cancelled.add(key);
}

/** Puts away what was said of a file. */
export function dismissAttachment(key: string): void {
  attachments.set(attachments.get().filter((one) => one.key !== key));
}

async function attach(client: string, files: readonly Incoming[], target: AttachTarget): Promise<void> {
  const listed = files.map((file) => {
    count += 1;
    return { key: `attachment-${count}`, file };
  });
  attachments.set([
    ...attachments.get(),
    ...listed.map(({ key, file: { name, total } }): Attachment => ({
      key,
      client,
      name,
      state: 'waiting',
      done: 0,
      total,
      problem: null,
    })),
  ]);
  // One after the other: side by side they would only wait for the same disk.
  for (const { key, file } of listed) {
    const turn = queue.then(() => bringIn(key, client, file, target));
    queue = turn.catch(() => undefined);
    await turn;
  }
}

async function bringIn(key: string, client: string, file: Incoming, target: AttachTarget): Promise<void> {
  if (cancelled.has(key)) return leave(key, file);
  update(key, { state: 'copying' });
  const kept = await copy(key, client, file);
  if (kept === null) return dismissAttachment(key);
  if (kept.outcome === 'refused') return update(key, { state: 'problem', problem: kept.problem });
  const isSaved = await addPaper(client, target, kept.file);
  if (isSaved === null) update(key, { state: 'unsaved' });
  else if (kept.isProtected) update(key, { state: 'protected' });
  else dismissAttachment(key);
}

/** Part by part, so that it can be cancelled between two of them; null where it was. */
async function copy(key: string, client: string, { from, read, total }: Incoming): Promise<KeptEvidence | null> {
  const begun = await ask('evidence:begin', { client, from });
  if (!begun.ok) return { outcome: 'refused', problem: problemOf(begun.refusal) };
  if (begun.value.outcome === 'refused') return begun.value;
  const { token } = begun.value;
  for (let done = 0; ;) {
    if (cancelled.has(key)) {
      await ask('evidence:cancel', { token });
      return null;
    }
    const bytes = read === null ? null : await read(done).catch(() => new Uint8Array());
    const part = await ask('evidence:part', { token, bytes });
    if (!part.ok) return { outcome: 'refused', problem: problemOf(part.refusal) };
    if (part.value.outcome === 'refused') return part.value;
    done = part.value.done;
    update(key, { done, total: Math.max(total, part.value.total) });
    if (done >= part.value.total) break;
  }
  const kept = await ask('evidence:end', { token });
  return kept.ok ? kept.value : { outcome: 'refused', problem: problemOf(kept.refusal) };
}

function leave(key: string, { from }: Incoming): void {
  if ('token' in from) void ask('evidence:cancel', { token: from.token });
  dismissAttachment(key);
}

/** The paper's id once it is on the disk; null where it is not. Called only after its file is. */
async function addPaper(client: string, target: AttachTarget, file: EvidenceFile | null): Promise<string | null> {
  if (target.evidence !== undefined) {
    const { evidence } = target;
    const payload = { evidence, field: 'file' as const, value: file };
    return (await changeClient(client, { kind: 'evidence.amend', payload })) ? evidence : null;
  }
  const evidence = `e-${crypto.randomUUID().slice(0, 18)}`;
  const label = (target.label ?? file?.name.replace(/\.[^.]{1,5}$/, '') ?? '').trim() || (file?.name ?? '—');
  const isSaved = await changeClient(client, {
    kind: 'evidence.add',
    payload: {
      evidence,
      label: label.slice(0, 200),
      paper: target.paper,
      file,
      receivedOn: localDay(new Date()),
      from: null,
      to: null,
      expiresOn: null,
      note: '',
      facts: [...target.facts],
    },
  });
  if (isSaved) await raiseToEvidenced(client, target.facts);
  return isSaved ? evidence : null;
}

/** What was stated rests on a paper from now on; what is not known stays so. */
async function raiseToEvidenced(client: string, facts: readonly string[]): Promise<void> {
  for (const fact of facts) {
    const { client: current, state } = record.get();
    const answer = current === client ? state?.answers[fact]?.answer : undefined;
    if (answer === undefined || !('known' in answer) || answer.basis === 'evidenced') continue;
    await changeClient(client, {
      kind: 'answer.set',
      payload: { fact, value: answer.known, basis: 'evidenced' },
    });
  }
}

function update(key: string, part: Partial<Attachment>): void {
  attachments.set(attachments.get().map((one) => (one.key === key ? { ...one, ...part } : one)));
}

function problemOf(refusal: Refusal): EvidenceProblem {
  return refusal === 'disk-full' || refusal === 'read-only' ? refusal : 'disk-failed';
}
