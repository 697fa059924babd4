import { rewritten } from '#shared/twin/origin.ts';
import type { CivilDate } from '#shared/calendar/civil-date.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { Language } from '#shared/i18n/languages.ts';
import { evidenceOf, tasksOf } from '#shared/reports/case-papers.ts';
import { evidencedState, evidenceDays } from '#shared/evidence/standing.ts';
import { standingState, type StaleAnswer } from '#shared/record/stale.ts';
import type { ClientState } from '#shared/record/state.ts';
import { cleanText } from '#shared/reports/clean-text.ts';
import { findingsOf } from '#shared/reports/findings.ts';
import type { CaseReport, ReportDocument, ReportOperation, ReportScope } from '#shared/reports/model.ts';
import { createSourceList, type ReportSource } from '#shared/reports/sources.ts';
import { papersOf, summaryOf } from '#shared/reports/summary.ts';
import type { Checklist } from '#shared/rules/schema.ts';

/** What a report is made from. */
export interface CaseReportRequest {
  readonly bundle: Bundle;
  readonly scope: ReportScope;
  /** In the order in which they are printed. */
  readonly checklists: readonly Checklist[];
  readonly client: string;
  /** The whole client, as it is recorded. */
  readonly state: ClientState;
  /** Answers that have to be given again: the checklists that ask by other words now do without them. */
  readonly stale?: readonly StaleAnswer[];
  readonly asOf: CivilDate;
  readonly generatedOn: CivilDate;
  readonly language: Language;
  readonly preparedBy?: string;
  readonly operations?: readonly ReportOperation[];
}

/** Builds the report from the case itself, never from what a screen shows. */
export function buildCaseReport(request: CaseReportRequest): CaseReport {
  const { bundle, state, stale = [], asOf, generatedOn, language } = request;
  const sources = createSourceList(bundle, asOf, language);
  const facts = new Map(bundle.facts.map((fact) => [fact.id, fact]));
  const toConfirm = stale.map(({ fact }) => fact);
  const checklists = request.checklists.map((checklist) =>
    findingsOf({
      bundle,
      facts,
      checklist,
      state: standingState(evidencedState(state, evidenceDays(checklist, state, asOf)), stale, checklist.id),
      toConfirm,
      asOf,
      language,
      sources,
    }),
  );
  return cleanText({
    scope: request.scope,
    language,
    client: { id: request.client, name: state.name, isFictional: state.sample !== null && state.sample !== rewritten },
    asOf,
    generatedOn,
    edition: bundle.edition.slice(0, 12),
    preparedBy: request.preparedBy ?? '',
    checklists,
    summary: summaryOf(checklists),
    documents: documentsOf(sources.all()),
    papers: papersOf(checklists),
    evidence: evidenceOf(state, bundle.checklists, asOf, language),
    tasks: tasksOf(state),
    operations: request.operations ?? [],
    sources: sources.all(),
  });
}

function documentsOf(sources: readonly ReportSource[]): readonly ReportDocument[] {
  const documents = sources.flatMap((source) =>
    source.kind === 'article' ? [{ title: source.policy, number: source.policyNumber, status: source.status }] : [],
  );
  return [...new Map(documents.map((document) => [`${document.title} ${document.number}`, document])).values()];
}
