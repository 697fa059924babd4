import { daysBetween, type CivilDate } from '#shared/calendar/civil-date.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { Citation, Policy } from '#shared/corpus/schema.ts';
import { keyOf } from '#shared/deadlines/key.ts';
import type { ClientDays, DatedDay } from '#shared/deadlines/schema.ts';
import { urgencies, urgencyOf, type Urgency } from '#shared/deadlines/urgency.ts';
import type { Text } from '#shared/i18n/languages.ts';
import type { ClientSummary } from '#shared/ipc/contract.ts';
import type { Mark } from '#shared/rules/schema.ts';

interface Shown {
  readonly key: string;
  readonly day: CivilDate;
  /** Negative when the day is past. */
  readonly daysLeft: number;
  readonly marks: Mark;
  readonly cite: readonly Citation[];
}

interface OfClient extends Shown {
  readonly client: ClientSummary;
  /** The checklists that it belongs to. */
  readonly checklists: readonly string[];
}

/** A day that a rule counts. `step` is where the day it counts from is asked; null where it counts from none. */
interface RuleItem extends OfClient {
  readonly kind: 'rule';
  readonly label: Text;
  readonly checklist: string;
  readonly step: string | null;
}

interface PaperItem extends OfClient {
  readonly kind: 'paper';
  readonly label: string;
  readonly evidence: string;
  readonly ends: 'expiry' | 'period';
}

interface TaskItem extends OfClient {
  readonly kind: 'task';
  readonly label: string;
  readonly task: string;
  /** Empty where nobody is named. */
  readonly owner: string;
}

/** One line of the calendar: a day of a client, or the end of a document, which is everybody's. */
export type Item = RuleItem | PaperItem | TaskItem | (Shown & { readonly kind: 'document'; readonly policy: Policy });

/** A task without a day, which stands below the calendar. */
export interface Undated extends Omit<TaskItem, keyof Shown> {
  readonly key: string;
}

/** What days are about, in the order in which they can be chosen. */
export const kinds = ['rule', 'paper', 'task', 'document'] as const;

/** What the list is narrowed to; empty for everything. */
export interface Filter {
  readonly client: string;
  readonly checklist: string;
  readonly kind: Item['kind'] | '';
}

/** A document's end is worth a line until a month after it. */
const shownAfterEnd = 30;

/** Everything the calendar shows for a day, the earliest first. */
export function itemsOf(
  clients: readonly ClientSummary[],
  found: Readonly<Record<string, ClientDays>>,
  bundle: Bundle,
  asOf: CivilDate,
): readonly Item[] {
  const ofClients = clients.flatMap((client) =>
    (found[client.id]?.days ?? []).flatMap((dated) => clientItem(client, dated, bundle, asOf)),
  );
  return [...ofClients, ...documentItems(bundle, asOf)].toSorted((one, other) => one.daysLeft - other.daysLeft);
}

function clientItem(client: ClientSummary, dated: DatedDay, bundle: Bundle, asOf: CivilDate): readonly Item[] {
  const shown = { key: keyOf(client.id, dated), client, day: dated.day, daysLeft: daysBetween(asOf, dated.day) };
  switch (dated.source) {
    case 'rule': {
      const checklist = bundle.checklists.find(({ id }) => id === dated.checklist);
      const rule = checklist?.rules.find(({ id }) => id === dated.rule);
      const deadline = rule?.deadlines.find(({ id }) => id === dated.deadline);
      if (checklist === undefined || deadline === undefined) return [];
      const since = 'since' in deadline ? deadline.since : null;
      const step = since === null ? null : (checklist.steps.find(({ facts }) => facts.includes(since))?.id ?? null);
      const { label, cite } = deadline;
      const { id } = checklist;
      return [{ ...shown, kind: 'rule', label, checklist: id, checklists: [id], step, marks: dated.marks, cite }];
    }
    case 'paper': {
      const { evidence, ends, label, paper, facts, marks } = dated;
      const own = paper === null ? [] : [paper.slice(0, paper.indexOf('#'))];
      const checklists = [...new Set([...own, ...facts.flatMap((fact) => checklistsAsking(bundle, fact))])];
      return [{ ...shown, kind: 'paper', label, evidence, ends, checklists, marks, cite: [] }];
    }
    case 'task': {
      const { task, text, owner, fact, marks } = dated;
      const checklists = fact === null ? [] : checklistsAsking(bundle, fact);
      return [{ ...shown, kind: 'task', label: text, task, owner, checklists, marks, cite: [] }];
    }
  }
}

/** The tasks without a day, in the order of the clients. */
export function undatedOf(
  clients: readonly ClientSummary[],
  found: Readonly<Record<string, ClientDays>>,
  bundle: Bundle,
): readonly Undated[] {
  return clients.flatMap((client) =>
    (found[client.id]?.undated ?? []).map(({ task, text, owner, fact }): Undated => {
      const checklists = fact === null ? [] : checklistsAsking(bundle, fact);
      return { kind: 'task', key: `${client.id}/task/${task}`, client, label: text, task, owner, checklists };
    }),
  );
}

const asking = new WeakMap<Bundle, ReadonlyMap<string, readonly string[]>>();

/** The checklists that ask for a fact. */
function checklistsAsking(bundle: Bundle, fact: string): readonly string[] {
  const known = asking.get(bundle) ?? askingIn(bundle);
  asking.set(bundle, known);
  return known.get(fact) ?? [];
}

function askingIn({ checklists }: Bundle): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id, steps } of checklists) {
    for (const fact of new Set(steps.flatMap(({ facts }) => facts))) found.set(fact, [...(found.get(fact) ?? []), id]);
  }
  return found;
}

function documentItems(bundle: Bundle, asOf: CivilDate): readonly Item[] {
  return bundle.policies.flatMap((policy): readonly Item[] => {
    const { to, cite } = policy.period;
    const daysLeft = daysBetween(asOf, to);
    if (daysLeft < -shownAfterEnd) return [];
    return [{ kind: 'document', key: `document/${policy.id}`, policy, day: to, daysLeft, marks: 'lastDay', cite }];
  });
}

/** The items a filter lets through: documents belong to no client and no checklist. */
export function filtered<T extends Item | Undated>(
  items: readonly T[],
  { client, checklist, kind }: Filter,
): readonly T[] {
  return items.filter((item) => {
    if (kind !== '' && item.kind !== kind) return false;
    if (item.kind === 'document') return client === '' && checklist === '';
    return (client === '' || item.client.id === client) && (checklist === '' || item.checklists.includes(checklist));
  });
}

/** The items by how soon they are, groups without any left out. */
export function grouped(
  items: readonly Item[],
  asOf: CivilDate,
): readonly { readonly urgency: Urgency; readonly items: readonly Item[] }[] {
  const own = (urgency: Urgency) => items.filter(({ day }) => urgencyOf(day, asOf) === urgency);
  return urgencies
    .map((urgency) => {
      const found = own(urgency);
      // Of what is past the latest matters most.
      return { urgency, items: urgency === 'overdue' ? found.toReversed() : found };
    })
    .filter(({ items: some }) => some.length > 0);
}
