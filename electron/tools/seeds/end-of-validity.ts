import type { CivilDate } from '#shared/calendar/civil-date.ts';
import type { Policy, RuleRecord } from '#shared/corpus/schema.ts';
import type { EndOfValidity } from '#shared/rules/schema.ts';
import type { Resolve } from './expand.ts';

/** The last day of validity of every document and rule record by id; null where its text states none. */
export type Ends = ReadonlyMap<string, CivilDate | null>;

/** What ends when: a year in a title or a target is not the end of a document. */
export function endsOf(policies: readonly Policy[], ruleRecords: readonly RuleRecord[]): Ends {
  return new Map([
    ...policies.map(({ id, period }) => [id, period.basis === 'validity' ? period.to : null] as const),
    ...ruleRecords.map(({ id, validTo }) => [id, validTo] as const),
  ]);
}

/**
 * Resolves what authors write under `endOf`, the id of a document or rule record, to the last day of its validity.
 * Without `ends`, while these are not sound and none can be called missing, every id has a stand-in.
 */
export function endResolver(ends: Ends | null): Resolve {
  return (written, path, report) => {
    if (typeof written !== 'string') {
      report(path, 'expected the id of a document or rule record, such as gz-2024; write one.');
      return standIn;
    }
    const day = ends?.get(written);
    if (typeof day === 'string') return { of: written, day } satisfies EndOfValidity;
    if (day === null) {
      report(
        path,
        `\`${written}\` states no end of its validity; name one that does, or count from the day of a fact.`,
      );
    } else if (ends !== null) {
      report(
        path,
        `there is no document or rule record \`${written}\`; name one of seeds/policies or seeds/rules, or write it there first.`,
      );
    }
    return standIn;
  };
}

const standIn: EndOfValidity = { of: 'unresolved', day: '2000-01-01' };
