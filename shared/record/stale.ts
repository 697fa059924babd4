import type { GroundsBook } from '#shared/corpus/grounds.ts';
import type { ClientState } from '#shared/record/schema.ts';
import type { Answers } from '#shared/rules/schema.ts';
import { answersOf } from '#shared/record/fold.ts';

/** A known answer that was given to words of which some no longer stand. */
export interface StaleAnswer {
  readonly fact: string;
  /** Marks of the words that the answer was given to and that no checklist asks it by any more. */
  readonly gone: readonly string[];
  /** Marks of the words it is asked by now and was not then. */
  readonly come: readonly string[];
  /** The checklists that ask by words the answer never saw: they do without it until it is given again. */
  readonly checklists: readonly string[];
}

/** All marks of a fact, over all checklists, sorted; none where nothing asks for it. */
export function marksOf(book: GroundsBook, fact: string): readonly string[] {
  return [...new Set(Object.keys(book).flatMap((checklist) => marksIn(book, checklist, fact)))].toSorted();
}

/** A record may hold any text as the id of a fact, `constructor` too. */
function marksIn(book: GroundsBook, checklist: string, fact: string): readonly string[] {
  const facts = book[checklist];
  return facts !== undefined && Object.hasOwn(facts, fact) ? (facts[fact] ?? []) : [];
}

/**
 * The answers that have to be given again, in the order of their facts' ids. Nothing is stored for this: every answer
 * carries the marks of the words it was given to, and is held against those of today. Words that were only added make
 * no answer stale, and neither does anything where an answer carries no marks.
 */
export function staleAnswers(state: ClientState | null, book: GroundsBook): readonly StaleAnswer[] {
  return Object.entries(state?.answers ?? {})
    .flatMap(([fact, { answer, grounds }]): StaleAnswer[] => {
      if (grounds === undefined || !('known' in answer)) return [];
      const now = marksOf(book, fact);
      if (now.length === 0) return [];
      const gone = grounds.filter((mark) => !now.includes(mark));
      if (gone.length === 0) return [];
      const come = now.filter((mark) => !grounds.includes(mark));
      const checklists = Object.keys(book).filter((id) => marksIn(book, id, fact).some((mark) => come.includes(mark)));
      return [{ fact, gone, come, checklists }];
    })
    .toSorted((left, right) => (left.fact < right.fact ? -1 : 1));
}

/**
 * The answers one checklist may rest on. A stale one is as good as not asked where the checklist asks by other words
 * now: unknown never passes, and an answer to words that no longer stand is no answer to those that do.
 */
export function standingAnswers(state: ClientState | null, book: GroundsBook, checklist: string): Answers {
  const answers = answersOf(state);
  const stale = staleAnswers(state, book).filter(({ checklists }) => checklists.includes(checklist));
  if (stale.length === 0) return answers;
  const withheld = new Set(stale.map(({ fact }) => fact));
  return Object.fromEntries(Object.entries(answers).filter(([fact]) => !withheld.has(fact)));
}
