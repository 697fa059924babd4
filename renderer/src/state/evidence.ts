import { useEffect, useMemo } from 'react';
import { ask } from '#renderer/ipc/client.ts';
import { createStore, useStore } from '#renderer/state/create-store.ts';
import { record } from '#renderer/state/record.ts';
import { useAsOf } from '#renderer/state/workspace.ts';
import type { EvidenceEntry } from '#shared/evidence/entry.ts';
import {
  disputedEvidence,
  evidenceDays,
  evidenceStateOn,
  onDay,
  unprovedFacts,
  type EvidenceDays,
  type EvidenceState,
  type UnprovedFact,
} from '#shared/evidence/standing.ts';
import type { Checklist } from '#shared/rules/schema.ts';

/** A paper with what it is worth. */
export interface JudgedEvidence {
  readonly entry: EvidenceEntry;
  readonly state: EvidenceState;
}

/** The papers of the client in focus that were not withdrawn, with what each is worth at the as-of date or on `days`. */
export function useEvidence(days?: EvidenceDays): readonly JudgedEvidence[] {
  const { state } = useStore(record);
  const asOf = useAsOf();
  return useMemo(() => {
    if (state === null) return [];
    const disputed = disputedEvidence(state);
    return state.evidence
      .filter(({ isWithdrawn }) => !isWithdrawn)
      .map((entry) => ({ entry, state: evidenceStateOn(entry, days ?? onDay(asOf), disputed) }));
  }, [state, days, asOf]);
}

/** The facts of a checklist whose known answers its papers no longer show, for the client in focus. */
export function useUnprovedFacts(checklist: Checklist): readonly UnprovedFact[] {
  const { state } = useStore(record);
  const asOf = useAsOf();
  return useMemo(() => {
    const asked = new Set(checklist.steps.flatMap(({ facts }) => facts));
    return unprovedFacts(state, evidenceDays(checklist, state, asOf)).filter(({ fact }) => asked.has(fact));
  }, [checklist, state, asOf]);
}

/** Hashes of the files kept for a client; null for none until main was asked. */
const stored = createStore<{ readonly client: string; readonly files: ReadonlySet<string> } | null>(null);

/** Asks main which files are there, by name alone. */
async function loadStored(client: string): Promise<void> {
  const answer = await ask('evidence:stored', { client });
  if (answer.ok) stored.set({ client, files: new Set(answer.value.files) });
}

/** Papers of the client in focus whose file is not on this computer any more; none while it is not known. */
export function useMissingFiles(): ReadonlySet<string> {
  const { client, state } = useStore(record);
  const known = useStore(stored);
  const evidence = state?.evidence;
  useEffect(() => {
    if (client !== null) void loadStored(client);
  }, [client, evidence]);
  return useMemo(() => {
    if (known === null || known.client !== client || evidence === undefined) return new Set();
    const gone = evidence.filter(({ file }) => file !== null && !known.files.has(file.sha256));
    return new Set(gone.map(({ id }) => id));
  }, [client, known, evidence]);
}

/** One kept file for its preview. */
export async function readEvidence(client: string, sha256: string) {
  return ask('evidence:read', { client, sha256 });
}

/** Saves a copy where the person chooses. */
export async function saveEvidenceCopy(client: string, sha256: string, name: string) {
  return ask('evidence:copy', { client, sha256, name });
}
