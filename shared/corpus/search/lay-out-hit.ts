import { placesOf } from '#shared/corpus/citation.ts';
import type { Span } from '#shared/corpus/schema.ts';
import type { Found, SoundNeed } from '#shared/corpus/search/find.ts';
import { endsOfSounds } from '#shared/corpus/search/find-sounds.ts';
import { foldText } from '#shared/corpus/search/fold.ts';
import type { ArticleHit, FoundBy } from '#shared/corpus/search/request.ts';
import type { SearchCorpus } from '#shared/corpus/search/search-corpus.ts';

/** More different words than these are not named one by one. */
const MOST_TERMS = 12;

/**
 * An article that was found. Where everything stands in it is looked up when it is first asked for: a list of hundreds of hits shows only those
 * that are in sight.
 */
export function layOutHit(corpus: SearchCorpus, found: Found, at: number, via: FoundBy): ArticleHit {
  const entry = corpus.entries[at];
  if (entry === undefined) throw new RangeError(`There is no article ${at} in the corpus.`);
  const { policy, article } = entry;
  const title = article.title ?? '';
  let places: readonly Span[] | null = null;
  let titlePlaces: readonly Span[] | null = null;
  return {
    policy,
    article,
    via,
    get places() {
      return (places ??= placesIn(article.text, corpus, found, via));
    },
    get titlePlaces() {
      return (titlePlaces ??= placesIn(title, corpus, found, via));
    },
    get terms() {
      const terms = [...termsAt(article.text, this.places), ...termsAt(title, this.titlePlaces)];
      return [...new Set(terms)].slice(0, MOST_TERMS);
    },
  };
}

function placesIn(text: string, { foldCharacter }: SearchCorpus, found: Found, via: FoundBy): readonly Span[] {
  const folded = foldText(text, foldCharacter);
  // Made one before the way back: only there does nothing stand between words that a line break parts.
  return merged(stretchesOf(folded.text, found, via)).map(({ start, end }) => ({
    start: folded.starts[start] ?? 0,
    end: folded.ends[end - 1] ?? 0,
  }));
}

function termsAt(text: string, places: readonly Span[]): readonly string[] {
  return places.map(({ start, end }) => text.slice(start, end).replaceAll(/\s+/gu, ''));
}

/**
 * What to light in a folded text: everything that was typed as one where it stands so, and the words; single characters only where the whole
 * is nowhere, for they stand in every second sentence.
 */
function stretchesOf(text: string, { whole, words }: Found, via: FoundBy): readonly Span[] {
  const ofWhole = whole === null ? [] : stretchesOfNeed(text, whole, via);
  const others = ofWhole.length === 0 ? words : words.filter(({ needle }) => needle.length > 1);
  return [...ofWhole, ...others.flatMap((word) => stretchesOfNeed(text, word, via))];
}

function stretchesOfNeed(text: string, need: SoundNeed, via: FoundBy): readonly Span[] {
  const needles = via === 'text' ? [need.needle] : [need.needle, ...need.synonyms];
  const sounds = via === 'pinyin' ? need.masks : [];
  return [
    ...needles.flatMap((needle) => placesOf(text, needle).map((start) => ({ start, end: start + needle.length }))),
    ...sounds.flatMap((sound) => endsOfSounds(text, sound).map((end) => ({ start: end - sound.count, end }))),
  ];
}

/** In order, what overlaps or touches made one. */
function merged(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((left, right) => left.start - right.start || left.end - right.end)) {
    const last = result.at(-1);
    if (last === undefined || span.start > last.end) result.push(span);
    else result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return result;
}
