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

/** One line of the calendar: a day of a client, or the end of a document, which is everybody's. */
export type Item =
  | (Shown & {
      readonly kind: 'client';
      readonly client: ClientSummary;
      readonly label: Text;
      readonly checklist: string;
      /** The step where the day it counts from is asked; null where it counts from none. */
      readonly step: string | null;
    })
  | (Shown & { readonly kind: 'document'; readonly policy: Policy });

/** What the list is narrowed to; empty for everything. */
export interface Filter {
  readonly client: string;
  readonly checklist: string;
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
  const checklist = bundle.checklists.find(({ id }) => id === dated.checklist);
  const rule = checklist?.rules.find(({ id }) => id === dated.rule);
  const deadline = rule?.deadlines.find(({ id }) => id === dated.deadline);
  if (checklist === undefined || deadline === undefined) return [];
  const since = 'since' in deadline ? deadline.since : null;
  return [
    {
      kind: 'client',
      key: keyOf(client.id, dated),
      client,
      label: deadline.label,
      checklist: checklist.id,
      step: since === null ? null : (checklist.steps.find(({ facts }) => facts.includes(since))?.id ?? null),
      day: dated.day,
      daysLeft: daysBetween(asOf, dated.day),
      marks: dated.marks,
      cite: deadline.cite,
    },
  ];
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
export function filtered(items: readonly Item[], { client, checklist }: Filter): readonly Item[] {
  return items.filter((item) =>
    item.kind === 'document'
      ? client === '' && checklist === ''
      : (client === '' || item.client.id === client) && (checklist === '' || item.checklist === checklist),
  );
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
