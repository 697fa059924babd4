import { useSyncExternalStore } from 'react';
import { ask, listen } from '#renderer/ipc/client.ts';
import { createStore } from '#renderer/state/create-store.ts';
import type { RequestOf } from '#shared/ipc/contract.ts';
import type { Refusal } from '#shared/ipc/envelope.ts';
import type { ReportFormat, ReportOrder, ReportProgress } from '#shared/reports/contract.ts';

/** What became of the last export or printing. */
export type ReportOutcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'working'; readonly progress: ReportProgress }
  | { readonly kind: 'saved'; readonly file: string; readonly bytes: number }
  | { readonly kind: 'printed' }
  | { readonly kind: 'refused'; readonly what: 'export' | 'print'; readonly refusal: Refusal };

/** Outlives the screen, so that an export goes on while another one is looked at. */
const outcome = createStore<ReportOutcome>({ kind: 'none' });

export function useReportOutcome(): ReportOutcome {
  return useSyncExternalStore(outcome.subscribe, outcome.get);
}

/** Nothing was asked for yet: for a report that has changed since. */
export function forgetReportOutcome(): void {
  if (outcome.get().kind !== 'working') outcome.set({ kind: 'none' });
}

/** Has main build the report from the record, read it back, and write it where the person chooses. */
export async function exportReport(order: ReportOrder, format: ReportFormat): Promise<void> {
  await working(async () => {
    const answer = await ask('report:export', { ...order, format });
    return answer.ok
      ? { kind: 'saved', ...answer.value }
      : { kind: 'refused', what: 'export', refusal: answer.refusal };
  });
}

/** Has main make the minutes of a session from the record, read them back, and write them where the person chooses. */
export async function exportMinutes(request: RequestOf<'session:minutes'>): Promise<void> {
  await working(async () => {
    const answer = await ask('session:minutes', request);
    return answer.ok
      ? { kind: 'saved', ...answer.value }
      : { kind: 'refused', what: 'export', refusal: answer.refusal };
  });
}

/** Has main hand the report to the system's dialog for printing. */
export async function printReport(order: ReportOrder): Promise<void> {
  await working(async () => {
    const answer = await ask('report:print', order);
    return answer.ok ? { kind: 'printed' } : { kind: 'refused', what: 'print', refusal: answer.refusal };
  });
}

/** Ends what is under way; it leaves nothing behind. */
export function cancelReport(): void {
  void ask('report:cancel');
}

async function working(work: () => Promise<ReportOutcome>): Promise<void> {
  if (outcome.get().kind === 'working') return;
  const begun = { stage: 'gathering', done: 0, total: 0 } as const;
  outcome.set({ kind: 'working', progress: begun });
  const silence = listen('report:progress', (progress) => outcome.set({ kind: 'working', progress }));
  try {
    outcome.set(await work());
  } finally {
    silence();
  }
}
