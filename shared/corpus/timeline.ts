import type { CivilDate } from '#shared/calendar/civil-date.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { Policy, RuleRecord } from '#shared/corpus/schema.ts';

/** One line of the timeline: a document's period, or the stretch a rule record applies to. */
export type TimelineRow = {
  readonly id: string;
  /** First and last day, each null where the text gives none. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly issued: CivilDate | null;
} & ({ readonly kind: 'policy'; readonly policy: Policy } | { readonly kind: 'rule'; readonly record: RuleRecord });

/** Documents stand together; rule records by who issued them, those of a place apart from those of the nation. */
export type TimelineGroupName = 'documents' | 'tax' | 'customs' | 'fx' | 'local' | 'other';

export interface TimelineGroup {
  readonly name: TimelineGroupName;
  /** Those with a day to be drawn at, by their first day. */
  readonly rows: readonly TimelineRow[];
  /** Those without any day, which no picture can place. */
  readonly undated: readonly TimelineRow[];
}

const groupNames: readonly TimelineGroupName[] = ['documents', 'tax', 'customs', 'fx', 'local', 'other'];

// The first that fits decides: a text of the tax and the customs authorities is looked for under tax.
const authorities: readonly (readonly [TimelineGroupName, RegExp])[] = [
  ['tax', /税务|财政/u],
  ['customs', /海关/u],
  ['fx', /外汇/u],
];

/** Every document and rule record in its group; groups that hold nothing are left out. */
export function timelineOf({ policies, ruleRecords }: Pick<Bundle, 'policies' | 'ruleRecords'>) {
  const rows: readonly (readonly [TimelineGroupName, TimelineRow])[] = [
    ...policies.map((policy) => ['documents', policyRow(policy)] as const),
    ...ruleRecords.map((record) => [groupOf(record), ruleRow(record)] as const),
  ];
  return groupNames
    .map((name): TimelineGroup => {
      const own = rows.flatMap(([group, row]) => (group === name ? [row] : []));
      const isDated = (row: TimelineRow) => firstDay(row) !== null;
      return {
        name,
        rows: own
          .filter(isDated)
          .toSorted((left, right) => ((firstDay(left) ?? '') < (firstDay(right) ?? '') ? -1 : 1)),
        undated: own.filter((row) => !isDated(row)),
      };
    })
    .filter((group) => group.rows.length > 0 || group.undated.length > 0);
}

/** The earliest day that is known of a row; null where no day is. */
function firstDay({ from, issued, to }: TimelineRow): CivilDate | null {
  return from ?? issued ?? to;
}

function policyRow(policy: Policy): TimelineRow {
  const { id, issued, period } = policy;
  return { kind: 'policy', id, from: period.from, to: period.to, issued, policy };
}

function ruleRow(record: RuleRecord): TimelineRow {
  const { id, issued, validFrom, validTo } = record;
  return { kind: 'rule', id, from: validFrom, to: validTo, issued, record };
}

function groupOf({ region, issuer }: RuleRecord): TimelineGroupName {
  if (region !== 'national') return 'local';
  return authorities.find(([, words]) => words.test(issuer['zh-CN']))?.[0] ?? 'other';
}
