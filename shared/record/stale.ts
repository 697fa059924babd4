import type { GroundsBook } from '#shared/corpus/grounds.ts';
import type { ClientState } from '#shared/record/state.ts';

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

const noMarks: readonly string[] = [];

/** All marks of a fact, over all checklists, sorted; none where nothing asks for it. */
export function marksOf(book: GroundsBook, fact: string): readonly string[] {
  return marksByFact(book).get(fact) ?? noMarks;
}

/**
 * The answers that have to be given again, in the order of their facts' ids. Nothing is stored for this: every answer
 * carries the marks of the words it was given to, and is held against those of today. It is stale where words are gone
 * and it is asked by others that it never saw. Words that were only added, or only taken away, make no answer stale:
 * in both cases all that it was given to, or all that it is asked by, stands unchanged.
 */
export function staleAnswers(state: ClientState | null, book: GroundsBook): readonly StaleAnswer[] {
  return Object.entries(state?.answers ?? {})
    .flatMap(([fact, { answer, grounds }]): StaleAnswer[] => {
      if (grounds === undefined || !('known' in answer)) return [];
      const now = marksOf(book, fact);
      const gone = grounds.filter((mark) => !now.includes(mark));
      const come = now.filter((mark) => !grounds.includes(mark));
      if (gone.length === 0 || come.length === 0) return [];
      const asks = (id: string): boolean => marksIn(book, id, fact).some((mark) => come.includes(mark));
      return [{ fact, gone, come, checklists: Object.keys(book).filter(asks) }];
    })
    .toSorted((left, right) => (left.fact < right.fact ? -1 : 1));
}

/**
 * The client as one checklist may see it. A stale answer is as good as not asked where the checklist asks by other
 * words now: unknown never passes, and an answer to words that no longer stand is no answer to those that do.
 */
export function standingState<S extends ClientState | null>(
  state: S,
  stale: readonly StaleAnswer[],
  checklist: string,
): S {
  const withheld = stale.filter(({ checklists }) => checklists.includes(checklist)).map(({ fact }) => fact);
  if (state === null || withheld.length === 0) return state;
  const answers = Object.entries(state.answers).filter(([fact]) => !withheld.includes(fact));
  return { ...state, answers: Object.fromEntries(answers) };
}

const known = new WeakMap<GroundsBook, ReadonlyMap<string, readonly string[]>>();

function marksByFact(book: GroundsBook): ReadonlyMap<string, readonly string[]> {
  const existing = known.get(book);
  if (existing !== undefined) return existing;
  const marks = new Map<string, Set<string>>();
  for (const facts of Object.values(book)) {
    for (const [fact, some] of Object.entries(facts)) {
      const all = marks.get(fact) ?? new Set();
      for (const mark of some) all.add(mark);
      marks.set(fact, all);
    }
  }
  const sorted = new Map([...marks].map(([fact, all]) => [fact, [...all].toSorted()]));
  known.set(book, sorted);
  return sorted;
}

/** A record may hold any text as the id of a fact, `constructor` too. */
function marksIn(book: GroundsBook, checklist: string, fact: string): readonly string[] {
  const facts = book[checklist];
  return facts !== undefined && Object.hasOwn(facts, fact) ? (facts[fact] ?? noMarks) : noMarks;
}
