import { placesOf } from '#shared/corpus/citation.ts';
import type { Span } from '#shared/corpus/schema.ts';

/**
 * Where words that once stood at `start` stand in a text now: there, or at the nearest place that has exactly them;
 * null where no place has.
 */
export function findAgain(
  text: string,
  { start, quote }: { readonly start: number; readonly quote: string },
): Span | null {
  const distance = (place: number): number => Math.abs(place - start);
  const nearest = placesOf(text, quote).reduce<number | null>(
    (best, place) => (best === null || distance(place) < distance(best) ? place : best),
    null,
  );
  return nearest === null ? null : { start: nearest, end: nearest + quote.length };
}
