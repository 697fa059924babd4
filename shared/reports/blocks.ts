import type { VerdictValue } from '#shared/rules/schema.ts';

/** A stretch of a line: words, the name of a source by number, or words set apart. */
export type ReportRun = string | { readonly source: number } | { readonly soft: string };

export type ReportLine = readonly ReportRun[];

/** One source: what it is, and each thing taken from it. */
export interface SourceItem {
  readonly number: number;
  readonly head: string;
  /** The document's state at the as-of date, or that a rule is restated. */
  readonly note: string;
  readonly parts: readonly {
    /** Words of an official document, set apart from ours; null where a rule is restated. */
    readonly quote: string | null;
    readonly text: string | null;
    readonly note: string | null;
  }[];
}

/** What a table holds, which decides how wide its columns are. */
export type TableName =
  'conditions' | 'wanted' | 'documents' | 'missing' | 'papers' | 'evidence' | 'tasks' | 'deadlines';

export interface TableRow {
  /** Of a row of conditions; null in other tables. */
  readonly truth: 'true' | 'false' | 'unknown' | null;
  readonly cells: readonly ReportLine[];
}

/** What a report is made of, free of any file format: every writer prints these and nothing else. */
export type ReportBlock =
  | { readonly kind: 'title'; readonly title: string; readonly subtitle: string }
  | { readonly kind: 'details'; readonly rows: readonly { readonly term: string; readonly line: ReportLine }[] }
  /** How many outcomes there are of each kind. */
  | {
      readonly kind: 'counts';
      readonly items: readonly { readonly value: VerdictValue; readonly word: string; readonly count: number }[];
    }
  | {
      readonly kind: 'verdict';
      readonly value: VerdictValue;
      readonly word: string;
      readonly title: string;
      readonly line: ReportLine;
    }
  /** 2: a part of the report; 3: something within it. The title is the only 1. */
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly line: ReportLine }
  | {
      readonly kind: 'table';
      readonly name: TableName;
      readonly columns: readonly string[];
      readonly rows: readonly TableRow[];
    }
  /** Lists that may stand beside each other where there is room. */
  | {
      readonly kind: 'lists';
      readonly lists: readonly { readonly heading: string; readonly items: readonly ReportLine[] }[];
    }
  /** What follows begins on a new page. */
  | { readonly kind: 'break' }
  | { readonly kind: 'sources'; readonly heading: string; readonly items: readonly SourceItem[] }
  | { readonly kind: 'notice'; readonly lines: readonly string[] };
