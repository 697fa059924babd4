import { Converter } from 'opencc-js/t2cn';
import type { ToSimplified } from '#shared/corpus/search/fold.ts';

// The forms of Hong Kong and Taiwan differ in some characters, so each dictionary has its turn.
const steps = (['hk', 'tw', 't'] as const).map((from) => Converter({ from, to: 'cn' }));

/** The simplified form of one character, whichever traditional form it has. */
export const toSimplified: ToSimplified = (character) =>
  steps.reduce((current, convert) => convert(current), character);
