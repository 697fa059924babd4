import type { CivilDate } from '#shared/calendar/civil-date.ts';
import type { PolicyStatus } from '#shared/corpus/status.ts';
import type { Language } from '#shared/i18n/languages.ts';
import type { ReportSource } from '#shared/reports/sources.ts';
import type { Mark, VerdictValue } from '#shared/rules/schema.ts';
import type { Truth } from '#shared/rules/verdict.ts';

/** One checklist on its own, a case over several of them, or only the papers that such a case still wants. */
export type ReportScope = 'checklist' | 'case' | 'papers';

/** An answer as a report prints it: the words of a choice, a yes or no, a day, a figure, or why it is open. */
export type ReportAnswer =
  | {
      readonly kind: 'word';
      readonly word: 'yes' | 'no' | 'notAsked' | 'notSure' | 'paperPending' | 'disputed' | 'textUnclear' | 'toConfirm';
    }
  | { readonly kind: 'day'; readonly day: CivilDate }
  | { readonly kind: 'money'; readonly minor: number; readonly currency: string }
  /** Hundredths of a percent. */
  | { readonly kind: 'percent'; readonly hundredths: number }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string };

export interface ReportCondition {
  readonly label: string;
  readonly truth: Truth;
  readonly answers: readonly { readonly fact: string; readonly answer: ReportAnswer }[];
  readonly sources: readonly number[];
}

export interface ReportAction {
  readonly text: string;
  readonly whom: string | null;
  readonly bring: readonly string[];
  readonly sources: readonly number[];
}

export interface ReportDeadline {
  /** The same in every report of a client, for calendars that are sent again. */
  readonly id: string;
  readonly label: string;
  readonly day: CivilDate | null;
  readonly daysLeft: number | null;
  /** What the day is: the last in time, one on which something falls due, or one from which on something can be done. */
  readonly marks: Mark;
  readonly sources: readonly number[];
}

export interface ReportVerdict {
  readonly title: string;
  readonly value: VerdictValue;
  readonly strength: 'stated' | 'evidenced' | null;
  readonly outcome: string;
  /** Null where the rule does not concern the case and another one does. */
  readonly proof: ReportProof | null;
}

/** What carries an outcome, and what follows from it. */
export interface ReportProof {
  readonly conditions: readonly ReportCondition[];
  /** Labels of the facts of a smallest set that would settle it, one way and the other. */
  readonly missingToLikely: readonly string[];
  readonly missingToNo: readonly string[];
  readonly nextSteps: readonly ReportAction[];
  readonly obligations: readonly ReportAction[];
  readonly deadlines: readonly ReportDeadline[];
}

/** What one checklist says of the client. */
export interface ChecklistFindings {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly verdicts: readonly ReportVerdict[];
  readonly papers: readonly { readonly label: string; readonly sources: readonly number[] }[];
}

/** Something that is not known yet, and the checklists whose outcome it bears on. */
export interface OpenPoint {
  readonly fact: string;
  readonly checklists: readonly string[];
  /** How many undetermined outcomes it bears on. */
  readonly outcomes: number;
}

/** A deadline with the checklist it belongs to. */
export interface CaseDeadline extends ReportDeadline {
  readonly checklist: string;
}

/** What fits on half a page, and what it is drawn from. */
export interface ReportSummary {
  readonly counts: Readonly<Record<VerdictValue, number>>;
  /** The one that bears on most outcomes first; all of them. */
  readonly openPoints: readonly OpenPoint[];
  /** The nearest first, then those that have passed, then those whose day is not known. */
  readonly deadlines: readonly CaseDeadline[];
}

/** Where a document that the report quotes stands on the as-of day. */
export interface ReportDocument {
  readonly title: string;
  readonly number: string | null;
  readonly status: PolicyStatus;
}

/** A paper that is needed, and for what. */
export interface CasePaper {
  readonly label: string;
  readonly checklists: readonly string[];
  readonly sources: readonly number[];
}

/** A paper that was received. Days are null where they were not given. */
export interface ReportEvidence {
  readonly label: string;
  /** The paper of a checklist that it is. */
  readonly paper: string | null;
  readonly receivedOn: CivilDate | null;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly expiresOn: CivilDate | null;
  readonly state: 'valid' | 'notYet' | 'lapsed' | 'unchecked';
  readonly fileName: string | null;
}

/** Something a person has taken on to do. */
export interface ReportTask {
  readonly text: string;
  readonly owner: string | null;
  readonly due: CivilDate | null;
  readonly isDone: boolean;
}

/** One change of the record, in words. */
export interface ReportOperation {
  /** `2026-11-20 10:15:00` where the computer stands. */
  readonly time: string;
  readonly by: string;
  readonly device: string;
  readonly subject: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  readonly operation: string;
}

/** A client's case on one day, in one language, with every source numbered: what all writers print. */
export interface CaseReport {
  readonly scope: ReportScope;
  readonly language: Language;
  readonly client: { readonly id: string; readonly name: string; readonly isFictional: boolean };
  readonly asOf: CivilDate;
  readonly generatedOn: CivilDate;
  readonly edition: string;
  /** Who hands it over; empty where nobody was named. */
  readonly preparedBy: string;
  readonly checklists: readonly ChecklistFindings[];
  readonly summary: ReportSummary;
  readonly documents: readonly ReportDocument[];
  readonly papers: readonly CasePaper[];
  readonly evidence: readonly ReportEvidence[];
  readonly tasks: readonly ReportTask[];
  readonly operations: readonly ReportOperation[];
  readonly sources: readonly ReportSource[];
}
