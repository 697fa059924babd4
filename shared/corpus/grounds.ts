import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { Citation } from '#shared/corpus/schema.ts';
import type { Text } from '#shared/i18n/languages.ts';
import type { Checklist, Expression } from '#shared/rules/schema.ts';

/** Checklist → fact → marks of the words by which that checklist asks for the fact, sorted. */
export type GroundsBook = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Words that something rests on, and where they stand: an article, or `<rule>/<statement>`. */
export interface GroundText {
  readonly source: string;
  /** What the source is called, kept beside the words: it may be gone when they are shown. */
  readonly name: string | Text;
  readonly text: string | Text;
}

/** Enough of a sha256, hex, that two texts of all editions a computer will ever see do not share it. */
const markLength = 10;

type Sources = Pick<Bundle, 'checklists' | 'ruleRecords' | 'policies'>;

/** Finds the words that a citation points at; null where the bundle does not have them. */
type Find = (citation: Citation) => GroundText | null;

function finderIn({ ruleRecords, policies }: Sources): Find {
  const statements = new Map(
    ruleRecords.flatMap(({ id, title, number, statements: all }) =>
      all.map(({ id: statement, text }) => {
        const source = `${id}/${statement}`;
        return [source, { source, name: number ?? title, text }] as const;
      }),
    ),
  );
  const names = new Map(
    policies.flatMap(({ title, articles }) =>
      articles.map((article) => [article.id, `${title} ${article.label}${article.title ?? ''}`.trim()] as const),
    ),
  );
  return (citation) => {
    if ('rule' in citation) return statements.get(`${citation.rule}/${citation.statement}`) ?? null;
    const { article, quote } = citation;
    return { source: article, name: names.get(article) ?? article, text: quote };
  };
}

/**
 * The words by which each checklist asks for each of its facts: those of the comparisons, of the conditions and
 * exceptions around them, and of the step that asks. `sha256` gives hex. Only the Chinese counts: a better translation
 * changes no rule.
 */
export function groundsOf(bundle: Sources, sha256: (text: string) => string): GroundsBook {
  const find = finderIn(bundle);
  const known = new Map<string, string>();
  const markOf = (citation: Citation): readonly string[] => {
    const ground = find(citation);
    if (ground === null) return [];
    const words = wordsOf(ground);
    const mark = known.get(words) ?? sha256(words).slice(0, markLength);
    known.set(words, mark);
    return [mark];
  };
  return Object.fromEntries(bundle.checklists.map((checklist) => [checklist.id, groundsIn(checklist, markOf)]));
}

/** The words behind every mark of a bundle. */
export function groundTexts(bundle: Sources, sha256: (text: string) => string): Readonly<Record<string, GroundText>> {
  const find = finderIn(bundle);
  const texts: Record<string, GroundText> = {};
  for (const checklist of bundle.checklists) {
    for (const [, citations] of citationsByFact(checklist)) {
      for (const citation of citations) {
        const ground = find(citation);
        if (ground !== null) texts[sha256(wordsOf(ground)).slice(0, markLength)] ??= ground;
      }
    }
  }
  return texts;
}

function wordsOf({ text }: GroundText): string {
  return typeof text === 'string' ? text : text['zh-CN'];
}

function groundsIn(
  checklist: Checklist,
  markOf: (citation: Citation) => readonly string[],
): Readonly<Record<string, readonly string[]>> {
  const facts = [...citationsByFact(checklist)].toSorted(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(
    facts.map(([fact, citations]) => [fact, [...new Set([...citations].flatMap(markOf))].toSorted()]),
  );
}

function citationsByFact(checklist: Checklist): ReadonlyMap<string, ReadonlySet<Citation>> {
  const byFact = new Map<string, Set<Citation>>();
  const add = (fact: string, citations: readonly Citation[]): void => {
    const found = byFact.get(fact) ?? new Set();
    for (const citation of citations) found.add(citation);
    byFact.set(fact, found);
  };
  const conditions = new Map(
    checklist.rules.flatMap((rule) => [...rule.appliesIf, ...rule.requires]).map((one) => [one.id, one]),
  );
  const walk = (expression: Expression, around: readonly Citation[], following: readonly string[]): void => {
    const inner = (part: Expression): void => walk(part, around, following);
    if ('all' in expression) expression.all.forEach(inner);
    else if ('any' in expression) expression.any.forEach(inner);
    else if ('of' in expression) expression.of.forEach(inner);
    else if ('not' in expression) inner(expression.not);
    else if ('unless' in expression) {
      const wider = [...around, ...expression.cite];
      walk(expression.unless, wider, following);
      walk(expression.holds, wider, following);
    } else if ('ref' in expression) {
      const named = conditions.get(expression.ref);
      if (named === undefined || following.includes(named.id)) return;
      walk(named.holds, [...around, ...named.cite], [...following, named.id]);
    } else {
      add(expression.fact, [...expression.cite, ...around]);
      if ('dateWithin' in expression) add(expression.dateWithin.since, [...expression.cite, ...around]);
    }
  };
  for (const condition of conditions.values()) walk(condition.holds, condition.cite, [condition.id]);
  for (const step of checklist.steps) for (const fact of step.facts) add(fact, step.cite);
  return byFact;
}
