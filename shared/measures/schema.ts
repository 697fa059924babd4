import { z } from 'zod';
import { ArticleId, Citation, Text, Topic } from '#shared/corpus/schema.ts';
import { Expression, Money } from '#shared/rules/schema.ts';

/** What an article does: gives, asks, eases, aims or organises. */
export const MeasureKind = z.enum(['support', 'obligation', 'facilitation', 'target', 'organisation']);
export type MeasureKind = z.infer<typeof MeasureKind>;

/** Whom an article speaks to. */
export const Audience = z.enum([
  'seller',
  'platform',
  'parkOperator',
  'warehouseOperator',
  'serviceProvider',
  'logistics',
  'financialInstitution',
  'association',
  'school',
  'executive',
  'government',
]);
export type Audience = z.infer<typeof Audience>;

/** A figure an article names: a share in basis points, an amount of money, or a count. */
export const Amount = z.strictObject({
  id: z.string(),
  label: Text,
  /** cap: 不超过; threshold: 以上; share: of what is paid; target: an aim of the authority, not of the seller. */
  role: z.enum(['cap', 'threshold', 'share', 'target']),
  value: z.union([
    z.strictObject({ basisPoints: z.int().min(0) }),
    z.strictObject({ money: Money }),
    z.strictObject({ count: z.int().min(0), unit: Text }),
  ]),
  per: z.enum(['once', 'year', 'none']),
  cite: z.array(Citation).min(1),
});
export type Amount = z.infer<typeof Amount>;

/** One row for one article: what it offers or asks, of whom, and when it may concern a seller. */
export const Measure = z.strictObject({
  article: ArticleId,
  kinds: z.array(MeasureKind).min(1),
  audiences: z.array(Audience).min(1),
  topics: z.array(Topic).min(1),
  amounts: z.array(Amount),
  /** Two lines in plain words, ours: shown as 非官方摘要. */
  summary: Text,
  /** When it may concern a seller, over facts of its profile; null where it does not speak to sellers. */
  concerns: Expression.nullable(),
  /** What to ask for or do, where it concerns the seller. */
  ask: Text.nullable(),
  /** Why a seller's article stands in no checklist; null where one uses it. */
  waiver: Text.nullable(),
});
export type Measure = z.infer<typeof Measure>;
