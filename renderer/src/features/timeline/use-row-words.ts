import { pick, useWords } from '#renderer/i18n/index.ts';
import { useSourceWords } from '#renderer/sources/source-words.ts';
import { go } from '#renderer/state/place.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import type { CivilDate } from '#shared/calendar/civil-date.ts';
import { statusOf, type PolicyStatus } from '#shared/corpus/status.ts';
import type { TimelineRow } from '#shared/corpus/timeline.ts';
import { windowStatusOf, type WindowStatus } from '#shared/corpus/window-status.ts';
import { formatDay } from '#shared/i18n/format.ts';

/** How a row of the timeline is called and dated. */
export interface RowWords {
  /** `广州 2024`; a rule record by its title, since its number says little. */
  readonly name: (row: TimelineRow) => string;
  readonly title: (row: TimelineRow) => string;
  /** The document's short name or the record's number. */
  readonly mark: (row: TimelineRow) => string;
  readonly issuers: (row: TimelineRow) => string;
  /** From when to when, as far as it is given, and what is measured on it. */
  readonly period: (row: TimelineRow) => string;
  readonly day: (day: CivilDate | null) => string;
}

export function useRowWords(): RowWords {
  const t = useWords('timeline');
  const library = useWords('library');
  const language = useLanguage();
  const { policyName, recordName } = useSourceWords();
  const day = (date: CivilDate | null) => (date === null ? library('notGiven') : formatDay(date, language));
  return {
    name: (row) => (row.kind === 'policy' ? policyName(row.policy) : pick(row.record.title, language)),
    mark: (row) => (row.kind === 'policy' ? policyName(row.policy) : recordName(row.record)),
    title: (row) => (row.kind === 'policy' ? row.policy.title : pick(row.record.title, language)),
    issuers: (row) =>
      row.kind === 'policy' ? row.policy.issuers.join(library('listSeparator')) : pick(row.record.issuer, language),
    period: (row) => {
      const { from, to } = row;
      if (from === null && to === null) return t('period.none');
      if (to === null) return t('period.open', { from: day(from) });
      return from === null
        ? t('period.until', { to: day(to) })
        : library('fromUntil', { from: day(from), to: day(to) });
    },
    day,
  };
}

/** The status of a row on a day, in the words of its kind. */
export type RowStatus =
  { readonly of: 'policy'; readonly status: PolicyStatus } | { readonly of: 'rule'; readonly status: WindowStatus };

export function rowStatus(row: TimelineRow, day: CivilDate): RowStatus {
  return row.kind === 'policy'
    ? { of: 'policy', status: statusOf(row.policy, day) }
    : { of: 'rule', status: windowStatusOf(row.record, day) };
}

/** Opens what a row stands for. */
export function openRow(row: TimelineRow): void {
  if (row.kind === 'rule') go({ name: 'rule', rule: row.id });
  else go({ name: 'library', article: row.policy.articles[0]?.id ?? row.id });
}
