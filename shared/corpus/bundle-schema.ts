import { z } from 'zod';
import { Policy, RuleRecord } from '#shared/corpus/schema.ts';
import { Checklist, Fact, Sample } from '#shared/rules/schema.ts';

/** Everything of `seeds/`, compiled, checked and frozen: what the app carries. */
export const Bundle = z.strictObject({
  /** sha256 over the compiled content, hex: names this edition of the seeds. */
  edition: z.string().length(64),
  policies: z.array(Policy),
  ruleRecords: z.array(RuleRecord),
  facts: z.array(Fact),
  checklists: z.array(Checklist),
  samples: z.array(Sample),
});
export type Bundle = z.infer<typeof Bundle>;
