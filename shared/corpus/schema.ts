import { z } from 'zod';
import { isCivilDate } from '#shared/calendar/civil-date.ts';
import { topics } from '#shared/corpus/topics.ts';

/** The closed list of subjects by which articles, measures and checklists are grouped. */
export const Topic = z.enum(topics);
export type Topic = z.infer<typeof Topic>;

export const Day = z.string().refine(isCivilDate, 'expected a day that exists, as YYYY-MM-DD');

/** One sentence in the three languages, after the compiler added `zh-HK`. */
export const Text = z.strictObject({ 'zh-CN': z.string().min(1), 'zh-HK': z.string().min(1), en: z.string().min(1) });

export const PolicyId = z.string().regex(/^[a-z]{2}-\d{4}$/, 'expected a document id such as sh-2023');

/** `sh-2023#13`, `sh-2023#g4`, `sh-2023#o1`, `sh-2023#preamble`, `sh-2023#closing`. Never changes once given. */
export const ArticleId = z
  .string()
  .regex(/^[a-z]{2}-\d{4}#(\d+|g\d+|o\d+|preamble|closing)$/, 'expected an article id such as sh-2023#13');

/** A stretch of one article's text: UTF-16 offsets, end exclusive. */
export const Span = z.strictObject({ start: z.int().min(0), end: z.int().min(1) });
export type Span = z.infer<typeof Span>;

/** An exact run of characters of one article, resolved to its one place: the only way to cite a policy. */
export const Passage = z.strictObject({
  article: ArticleId,
  start: z.int().min(0),
  end: z.int().min(1),
  quote: z.string().min(1),
  /** sha256 of the quote, hex: a later text of the article can be compared with the one that was cited. */
  hash: z.string().length(64),
});
export type Passage = z.infer<typeof Passage>;

/** A statement of one rule record: where no bundled document has the words. */
export const RuleReference = z.strictObject({ rule: z.string(), statement: z.string() });
export type RuleReference = z.infer<typeof RuleReference>;

export const Citation = z.union([Passage, RuleReference]);
export type Citation = z.infer<typeof Citation>;

export const Article = z.strictObject({
  id: ArticleId,
  /** article: a numbered clause; guarantee: a numbered clause of the closing guarantees; part: preamble, closing, 总体要求. */
  kind: z.enum(['article', 'guarantee', 'part']),
  chapter: z.string(),
  /** The number as printed, such as `13.`, `（七）` or `一、`; empty where the document prints none. */
  label: z.string(),
  /** The heading as printed, without number; null where the given text lost it. */
  title: z.string().min(1).nullable(),
  /** The given text, its characters untouched, paragraphs separated by one line feed. */
  text: z.string().min(1),
  /** Agencies as printed in the responsibility note, in order. */
  agencies: z.array(z.string()),
  /** Offsets in `text` before which given text is known to be lost. */
  gaps: z.array(z.int().min(0)),
});
export type Article = z.infer<typeof Article>;

export const Chapter = z.strictObject({ id: z.string(), title: z.string().min(1) });
export type Chapter = z.infer<typeof Chapter>;

/** The span of time a document speaks for, read from its own words. */
export const Period = z.strictObject({
  from: Day.nullable(),
  to: Day,
  /** validity: the document states how long it is valid; target: only its title or targets name a year. */
  basis: z.enum(['validity', 'target']),
  cite: z.array(Citation),
});
export type Period = z.infer<typeof Period>;

export const Policy = z.strictObject({
  id: PolicyId,
  title: z.string().min(1),
  /** City or province, for grouping and filters. */
  region: z.enum(['shenzhen', 'guangdong', 'guangzhou', 'shanghai']),
  issuers: z.array(z.string()).min(1),
  /** Document number; null where neither the text nor a checked source gives one. */
  number: z.string().nullable(),
  /** Day of issue; null where the given text has none. */
  issued: Day.nullable(),
  /** Address printed in the given text; shown, never opened. */
  address: z.string().nullable(),
  period: Period,
  chapters: z.array(Chapter),
  articles: z.array(Article),
  /** How the text was prepared, in the words of this project. */
  prepared: Text,
  /** What has happened since that the document does not know. */
  banners: z.array(z.strictObject({ text: Text, articles: z.array(ArticleId), cite: z.array(Citation) })),
  /** sha256 of the given file, hex, and its name under `seeds/originals`. */
  original: z.strictObject({ file: z.string(), sha256: z.string().length(64) }),
});
export type Policy = z.infer<typeof Policy>;

/** How a statement of a rule record was checked: A official page, B a copy of the text, C reports; S is in the bundled documents. */
export const Grade = z.enum(['A', 'B', 'C', 'S']);
export type Grade = z.infer<typeof Grade>;

/** A national or local rule the documents lean on, restated in our words. */
export const RuleRecord = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: Text,
  issuer: Text,
  number: z.string().nullable(),
  issued: Day.nullable(),
  validFrom: Day.nullable(),
  validTo: Day.nullable(),
  /** Which event's day decides whether this text is the one in force. */
  windowBasis: z.enum(['exportDate', 'releaseDate', 'claimDate', 'none']),
  region: z.enum(['national', 'shenzhen', 'guangdong', 'guangzhou', 'shanghai', 'shanxi', 'beijing', 'abroad']),
  /** Only an official site; null otherwise. */
  address: z.string().nullable(),
  statements: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-zA-Z0-9-]+$/),
        text: Text,
        grade: Grade,
        /** A reading of checked wording that no authority was seen to state: shown as 推断. */
        inference: z.boolean(),
        checkedOn: Day,
      }),
    )
    .min(1),
});
export type RuleRecord = z.infer<typeof RuleRecord>;
