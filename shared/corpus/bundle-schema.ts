import { z } from 'zod';
import { Constant } from '#shared/calculators/schema.ts';
import { Policy, RuleRecord } from '#shared/corpus/schema.ts';
import { Measure } from '#shared/measures/schema.ts';
import { Checklist, Contradiction, Fact, Sample } from '#shared/rules/schema.ts';

/** Everything of `seeds/`, compiled, checked and frozen: what the app carries. */
export const Bundle = z.strictObject({
  /** sha256 over the compiled content, hex: names this edition of the seeds. */
  edition: z.string().length(64),
  policies: z.array(Policy),
  ruleRecords: z.array(RuleRecord),
  facts: z.array(Fact),
  checklists: z.array(Checklist),
  samples: z.array(Sample),
  measures: z.array(Measure).default([]),
  constants: z.array(Constant).default([]),
  contradictions: z.array(Contradiction).default([]),
});
export type Bundle = z.infer<typeof Bundle>;
