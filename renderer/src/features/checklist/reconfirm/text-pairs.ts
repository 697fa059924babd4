import type { GroundText } from '#shared/corpus/grounds.ts';
import type { StaleAnswer } from '#shared/record/stale.ts';

/** Words that are gone and those that came in their place; one of the two may be missing. */
export interface TextPair {
  readonly source: string;
  readonly before: GroundText | null;
  readonly after: GroundText | null;
}

/**
 * The words of a stale answer, old beside new: those of one clause together, in the order they stand in; what is gone
 * or new without a partner last. Marks whose words nobody here knows are left out and counted.
 */
export function textPairs(
  { gone, come }: Pick<StaleAnswer, 'gone' | 'come'>,
  texts: Readonly<Record<string, GroundText>>,
): { readonly pairs: readonly TextPair[]; readonly unknown: number } {
  const known = (marks: readonly string[]): readonly GroundText[] => marks.flatMap((mark) => texts[mark] ?? []);
  const [old, next] = [known(gone), [...known(come)]];
  const paired = old.map((before): TextPair => {
    const place = next.findIndex(({ source }) => source === before.source);
    const [after = null] = place === -1 ? [] : next.splice(place, 1);
    return { source: before.source, before, after };
  });
  const alone = next.map((after): TextPair => ({ source: after.source, before: null, after }));
  const pairs = [
    ...paired.filter(({ after }) => after !== null),
    ...paired.filter(({ after }) => after === null),
    ...alone,
  ];
  return { pairs, unknown: gone.length - old.length };
}
