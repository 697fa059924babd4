import type { VerdictValue } from '#shared/rules/schema.ts';

/** A stretch of a line: words, the name of a source by number, or words set apart. */
export type ReportRun = string | { readonly source: number } | { readonly strong: string } | { readonly soft: string };

export type ReportLine = readonly ReportRun[];

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
  | { readonly kind: 'paragraph'; readonly line: ReportLine }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly { readonly truth: 'true' | 'false' | 'unknown'; readonly cells: readonly ReportLine[] }[];
    }
  | { readonly kind: 'list'; readonly items: readonly ReportLine[] }
  | {
      readonly kind: 'sources';
      readonly items: readonly {
        readonly number: number;
        readonly head: string;
        /** Words of an official document, set apart from ours; null where a rule is restated. */
        readonly quote: string | null;
        readonly text: string | null;
        readonly note: string;
      }[];
    }
  | { readonly kind: 'notice'; readonly lines: readonly string[] };
