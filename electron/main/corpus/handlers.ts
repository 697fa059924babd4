import type { Corpus } from '#main/corpus/corpus.ts';
import type { Handlers } from '#shared/ipc/contract.ts';

/** Hands the window everything the app carries. */
export function corpusHandlers(corpus: Corpus): Pick<Handlers, 'corpus:load'> {
  return { 'corpus:load': () => corpus.text() };
}
