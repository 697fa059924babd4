import { useMemo } from 'react';
import { useConflicts } from '#renderer/state/conflicts.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { record } from '#renderer/state/record.ts';
import { useStale } from '#renderer/state/stale.ts';
import { useAllResults } from '#renderer/state/verdicts.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { answersOf } from '#shared/record/fold.ts';
import type { StaleAnswer } from '#shared/record/stale.ts';
import type { FieldConflict } from '#shared/record/state.ts';
import { agendaOf, papersToBring, type AgendaGroup, type AgendaPaper } from '#shared/sessions/agenda.ts';
import type { SessionEntry, TaskEntry } from '#shared/sessions/entry.ts';
import { openTasks } from '#shared/sessions/tasks.ts';

/** What a session goes through. */
export interface Agenda {
  readonly groups: readonly AgendaGroup[];
  readonly papers: readonly AgendaPaper[];
  readonly stale: readonly StaleAnswer[];
  readonly conflicts: readonly FieldConflict[];
  readonly tasks: readonly TaskEntry[];
}

/** The agenda of a session, worked out anew with every answer. */
export function useAgenda(session: SessionEntry): Agenda {
  const { bundle } = useReady();
  const { state } = useStore(record);
  const all = useAllResults();
  const stale = useStale();
  const conflicts = useConflicts();
  return useMemo(() => {
    const checklists = bundle.checklists.filter(({ id }) => session.checklists.includes(id));
    const results = all.filter(({ checklist }) => session.checklists.includes(checklist));
    const answers = answersOf(state);
    return {
      groups: agendaOf(checklists, results, answers),
      papers: papersToBring(results, answers),
      stale: stale.filter((one) => one.checklists.some((id) => session.checklists.includes(id))),
      conflicts,
      tasks: openTasks(state?.tasks ?? []),
    };
  }, [bundle, session.checklists, all, state, stale, conflicts]);
}
