import { foldText, type FoldCharacter } from '#shared/corpus/search/fold.ts';
import type { TermContext } from '#shared/corpus/shared-terms.ts';

// More articles than these are sampled: how common a word is does not hang on reading every one.
const mostRead = 400;

/** What the comparison of two articles has to know of all of them: their folded texts, and where Chinese words end. */
export function termContext(texts: readonly string[], fold: FoldCharacter): TermContext {
  const step = Math.max(1, Math.ceil(texts.length / mostRead));
  const read = texts.filter((_, index) => index % step === 0);
  const folded = read.map((text) => foldText(text, fold).text);
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const known = new Map<string, number>();
  return {
    fold,
    boundaries: (text) => new Set([...Array.from(segmenter.segment(text), ({ index }) => index), text.length]),
    commonness: (term) => {
      const existing = known.get(term);
      if (existing !== undefined) return existing;
      const share = folded.filter((text) => text.includes(term)).length / Math.max(1, folded.length);
      known.set(term, share);
      return share;
    },
  };
}
