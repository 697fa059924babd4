import type { Span } from '#shared/corpus/schema.ts';
import { matchName, type ReadyName } from '#shared/corpus/search/match-name.ts';

/** The kinds of places one can jump to, in the order in which they are listed when nothing was typed. */
export const kinds = ['screen', 'checklist', 'calculator', 'client', 'policy', 'article', 'rule'] as const;
export type Kind = (typeof kinds)[number];

/** A place to jump to by its name. */
export interface Destination {
  readonly key: string;
  readonly kind: Kind;
  /** The name it is shown by first, then others it is known by. */
  readonly names: readonly ReadyName[];
}

/** A place that fits what was typed, with the characters of its shown name that did. */
export interface Found<D extends Destination> {
  readonly destination: D;
  readonly score: number;
  readonly lit: readonly Span[];
}

/** A name that is not shown fits less than one that is, be that only by its sound from the beginning. */
const otherName = 2.5;
const mostOfAKind = 6;
/** Where names fit alike, what people jump to most comes first; never as much as another kind of match. */
const kindWeight = 0.06;
const preferred: readonly Kind[] = ['screen', 'checklist', 'client', 'calculator', 'policy', 'article', 'rule'];

/** Of each kind the places that fit best, kinds by their best place. */
export function rank<D extends Destination>(destinations: readonly D[], words: string): readonly Found<D>[] {
  const found = destinations.flatMap((destination) => bestOf(destination, words) ?? []);
  const sorted = found.toSorted((left, right) => left.score - right.score);
  const order = [...new Set(sorted.map(({ destination }) => destination.kind))];
  return order.flatMap((kind) => sorted.filter(({ destination }) => destination.kind === kind).slice(0, mostOfAKind));
}

function bestOf<D extends Destination>(destination: D, words: string): Found<D> | null {
  let best: Found<D> | null = null;
  for (const [index, name] of destination.names.entries()) {
    const match = matchName(name, words);
    if (match === null) continue;
    const score = match.score + preferred.indexOf(destination.kind) * kindWeight + (index === 0 ? 0 : otherName);
    if (best === null || score < best.score) best = { destination, score, lit: index === 0 ? match.lit : [] };
  }
  return best;
}
