import { z } from 'zod';

/** A term of the field: how the documents write it, and under which other words people look for it. */
export const GlossaryTerm = z.strictObject({
  /** As the articles have it. */
  term: z.string().regex(/^\S+$/, 'expected one term, without spaces'),
  /** Other Chinese words for the same, of the documents or of the people who ask. */
  synonyms: z.array(z.string().regex(/^\S+$/, 'expected one term, without spaces')).default([]),
  english: z.array(z.string().min(1)).min(1),
  /** How the term is spoken, without tones, one reading a character: where a dictionary does not have that reading. */
  pinyin: z
    .string()
    .regex(/^[a-z]+( [a-z]+)*$/, 'expected readings without tones, parted by spaces, such as zha cha')
    .optional(),
  /** True where no article has the term itself, only a synonym: practice knows it by that name. */
  absent: z.boolean().optional(),
});
export type GlossaryTerm = z.infer<typeof GlossaryTerm>;

/** What a search must know of characters. */
export const CharacterTables = z.strictObject({
  /** Pairs without anything between: a traditional or variant character, then its simplified form. */
  simplified: z.string(),
  /** For each reading, without tone and with v for ü, the simplified characters that have it. */
  readings: z.record(z.string(), z.string()),
});
export type CharacterTables = z.infer<typeof CharacterTables>;
