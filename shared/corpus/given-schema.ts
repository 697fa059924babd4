import { z } from 'zod';
import { ArticleId } from '#shared/corpus/schema.ts';

/** One piece of a given text that was out of order: where it stands in the document, and where in the given file. */
export const RestoredPiece = z.strictObject({
  article: ArticleId,
  /** UTF-16 offset in the article's text. */
  start: z.int().min(0),
  text: z.string().min(1),
  /** Every place in the given file that has it; lines and columns count from 1. */
  places: z.array(z.strictObject({ line: z.int().min(1), column: z.int().min(1) })),
});
export type RestoredPiece = z.infer<typeof RestoredPiece>;

/** The file a document was given as. */
export const GivenText = z.strictObject({
  file: z.string(),
  /** Of the bytes as they lie on this disk, hex; `isIntact` says whether it is the one the build recorded. */
  sha256: z.string().length(64),
  isIntact: z.boolean(),
  bytes: z.int().min(0),
  text: z.string(),
  /** In the order of the document; null where the given text is in order. */
  restored: z.array(RestoredPiece).nullable(),
});
export type GivenText = z.infer<typeof GivenText>;

/**
 * Texts in the other script, by article id, by policy id (its title) and by `<policy>/<chapter>` (its title): each as
 * long as the given one, so that offsets hold. A text that the conversion does not change is left out.
 */
export const ScriptTexts = z.strictObject({
  simplified: z.record(z.string(), z.string()),
  traditional: z.record(z.string(), z.string()),
});
export type ScriptTexts = z.infer<typeof ScriptTexts>;
