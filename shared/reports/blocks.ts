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

/** What a report is made of, free of any file format: every writer prints these and nothing else. */
export type ReportBlock =
  | { readonly kind: 'title'; readonly title: string; readonly subtitle: string }
  | { readonly kind: 'details'; readonly rows: readonly { readonly term: string; readonly line: ReportLine }[] }
  | {
      readonly kind: 'verdict';
      readonly value: VerdictValue;
      readonly word: string;
      readonly title: string;
      readonly line: ReportLine;
    }
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly { readonly truth: 'true' | 'false' | 'unknown'; readonly cells: readonly ReportLine[] }[];
    }
  /** Lists that may stand beside each other where there is room. */
  | {
      readonly kind: 'lists';
      readonly lists: readonly { readonly heading: string; readonly items: readonly ReportLine[] }[];
    }
  | { readonly kind: 'sources'; readonly heading: string; readonly items: readonly SourceItem[] }
  | { readonly kind: 'notice'; readonly lines: readonly string[] };
