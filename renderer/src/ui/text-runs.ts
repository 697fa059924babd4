import { diffArrays } from 'diff';

/** A run of words: in both texts, only in the old one, or only in the new one. */
export interface TextRun {
  readonly kind: 'both' | 'old' | 'new';
  readonly text: string;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Two texts as runs of whole words, Chinese ones too, so that no word is marked in halves. */
export function textRuns(before: string, after: string): readonly TextRun[] {
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ value, added, removed }) => ({
    kind: added ? 'new' : removed ? 'old' : 'both',
    text: value.join(''),
  }));
}

function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}
