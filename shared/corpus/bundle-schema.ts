import { z } from 'zod';
import { Constant } from '#shared/calculators/schema.ts';
import { Policy, RuleRecord } from '#shared/corpus/schema.ts';
import { CharacterTables, GlossaryTerm } from '#shared/corpus/search/schema.ts';
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
  glossary: z.array(GlossaryTerm).default([]),
  /** What a search must know of characters, of these documents and of those that may be typed or imported. */
  characters: CharacterTables.default({ simplified: '', readings: {} }),
});
export type Bundle = z.infer<typeof Bundle>;
