import type { CivilDate } from '#shared/calendar/civil-date.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { Language } from '#shared/i18n/languages.ts';
import type { ClientState } from '#shared/record/state.ts';
import { buildCaseReport } from '#shared/reports/case-report.ts';
import { layOut } from '#shared/reports/lay-out.ts';
import type { ReportWords } from '#shared/reports/words.ts';

/** Everything that the reports of a client would say, one string after the other: what a leak check reads. */
export function reportText(
  state: ClientState,
  bundle: Bundle,
  { asOf, language, words }: { readonly asOf: CivilDate; readonly language: Language; readonly words: ReportWords },
): string {
  const report = buildCaseReport({
    bundle,
    scope: 'case',
    checklists: bundle.checklists,
    client: '',
    state,
    asOf,
    generatedOn: asOf,
    language,
  });
  return stringsIn(layOut(report, words)).join('\n');
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
