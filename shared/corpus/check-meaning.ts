import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { Passage, RuleReference } from '#shared/corpus/schema.ts';
import { canonicalJson } from '#shared/record/canonical.ts';
import type { Checklist, Expression } from '#shared/rules/schema.ts';

/** The first thing that makes a bundle of the right shape untrue to itself, and the id of where it is. */
export interface MeaningFault {
  readonly fault:
    'twice' | 'quote' | 'statement' | 'article' | 'fact' | 'condition' | 'checklist' | 'edition' | 'too-deep';
  readonly place: string;
}

/** No sentence of the law is nested as deep; a bundle that is could exhaust whatever walks through it. */
const deepest = 60;

/**
 * Looks whether a bundle of the right shape holds together: ids stand once, every quote stands at its place with its
 * hash, and whatever is named is there. `sha256` gives hex. Null where nothing is wrong.
 */
export function meaningFault(bundle: Bundle, sha256: (text: string) => string): MeaningFault | null {
  for (const fault of faultsIn(bundle, sha256)) return fault;
  return null;
}

function* faultsIn(bundle: Bundle, sha256: (text: string) => string): Generator<MeaningFault> {
  yield* twice(bundle.policies.map(({ id }) => id));
  yield* twice(bundle.policies.flatMap(({ articles }) => articles.map(({ id }) => id)));
  yield* twice(bundle.ruleRecords.flatMap(({ id, statements }) => [id, ...statements.map((one) => `${id}/${one.id}`)]));
  yield* twice(bundle.facts.map(({ id }) => id));
  yield* twice(bundle.checklists.map(({ id }) => id));
  yield* twice(bundle.checklists.flatMap(({ rules }) => rules.map(({ id }) => id)));
  yield* twice(bundle.constants.map(({ id }) => id));
  yield* misplacedArticles(bundle);
  yield* brokenCitations(bundle, sha256);
  yield* unknownNames(bundle);
  const { edition, ...content } = bundle;
  if (sha256(canonicalJson(content)) !== edition) yield { fault: 'edition', place: edition.slice(0, 12) };
}

function* twice(ids: readonly string[]): Generator<MeaningFault> {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) yield { fault: 'twice', place: id };
    seen.add(id);
  }
}

function* misplacedArticles({ policies }: Bundle): Generator<MeaningFault> {
  for (const { id, articles, chapters } of policies) {
    const known = new Set(chapters.map((chapter) => chapter.id));
    for (const article of articles) {
      const isHere = article.id.startsWith(`${id}#`) && (article.chapter === '' || known.has(article.chapter));
      if (!isHere || article.gaps.some((gap) => gap > article.text.length))
        yield { fault: 'article', place: article.id };
    }
  }
}

/** Looks at every citation wherever it stands, so that no place can be forgotten. */
function* brokenCitations(bundle: Bundle, sha256: (text: string) => string): Generator<MeaningFault> {
  const texts = new Map(bundle.policies.flatMap(({ articles }) => articles.map(({ id, text }) => [id, text] as const)));
  const statements = new Set(
    bundle.ruleRecords.flatMap(({ id, statements: all }) => all.map((one) => `${id}/${one.id}`)),
  );
  for (const found of objectsIn(bundle, 0)) {
    if (found === 'too-deep') yield { fault: 'too-deep', place: '' };
    else if (isPassage(found)) {
      const { article, start, end, quote, hash } = found;
      const stands = texts.get(article)?.slice(start, end) === quote && sha256(quote) === hash;
      if (!stands) yield { fault: 'quote', place: article };
    } else if (isReference(found)) {
      const place = `${found.rule}/${found.statement}`;
      if (!statements.has(place)) yield { fault: 'statement', place };
    }
  }
}

function* objectsIn(value: unknown, depth: number): Generator<object | 'too-deep'> {
  if (typeof value !== 'object' || value === null) return;
  if (depth > deepest) {
    yield 'too-deep';
    return;
  }
  if (!Array.isArray(value)) yield value;
  for (const inner of Object.values(value)) yield* objectsIn(inner, depth + 1);
}

function isPassage(value: object): value is Passage {
  return 'quote' in value && 'article' in value && 'hash' in value;
}

function isReference(value: object): value is RuleReference {
  return 'rule' in value && 'statement' in value;
}

function* unknownNames(bundle: Bundle): Generator<MeaningFault> {
  const facts = new Set(['asOf', ...bundle.facts.map(({ id }) => id)]);
  const articles = new Set(bundle.policies.flatMap((policy) => policy.articles.map(({ id }) => id)));
  const checklists = new Set(bundle.checklists.map(({ id }) => id));
  for (const checklist of bundle.checklists) {
    const place = checklist.id;
    for (const step of checklist.steps)
      if (!step.facts.every((fact) => facts.has(fact))) yield { fault: 'fact', place };
    if (!checklist.leansOn.every((article) => articles.has(article))) yield { fault: 'article', place };
    if (!checklist.links.every((link) => checklists.has(link.checklist))) yield { fault: 'checklist', place };
    yield* unknownInRules(checklist, facts);
  }
  for (const { id, facts: named, holds } of bundle.contradictions) {
    if (![...named, ...factsIn(holds)].every((fact) => facts.has(fact))) yield { fault: 'fact', place: id };
  }
  for (const { article, concerns } of bundle.measures) {
    if (!articles.has(article)) yield { fault: 'article', place: article };
    if (concerns !== null && !factsIn(concerns).every((fact) => facts.has(fact)))
      yield { fault: 'fact', place: article };
  }
  for (const { id, answers } of bundle.samples) {
    if (!Object.keys(answers).every((fact) => facts.has(fact))) yield { fault: 'fact', place: id };
  }
}

function* unknownInRules(checklist: Checklist, facts: ReadonlySet<string>): Generator<MeaningFault> {
  const conditions = checklist.rules.flatMap((rule) => [...rule.appliesIf, ...rule.requires]);
  const named = new Set([...conditions.map(({ id }) => id), ...checklist.rules.map(({ id }) => `rule:${id}`)]);
  const expressions = [
    ...conditions.map(({ holds }) => holds),
    ...checklist.rules.flatMap(({ obligations, deadlines, nextSteps }) =>
      [...obligations, ...deadlines, ...Object.values(nextSteps).flat()].flatMap(({ onlyIf }) => onlyIf ?? []),
    ),
    ...checklist.links.flatMap(({ onlyIf }) => onlyIf ?? []),
  ];
  for (const expression of expressions) {
    if (!factsIn(expression).every((fact) => facts.has(fact))) yield { fault: 'fact', place: checklist.id };
    if (!refsIn(expression).every((ref) => named.has(ref))) yield { fault: 'condition', place: checklist.id };
  }
}

function factsIn(expression: Expression): readonly string[] {
  if ('fact' in expression) {
    return 'dateWithin' in expression ? [expression.fact, expression.dateWithin.since] : [expression.fact];
  }
  return partsOf(expression).flatMap(factsIn);
}

function refsIn(expression: Expression): readonly string[] {
  return 'ref' in expression ? [expression.ref] : partsOf(expression).flatMap(refsIn);
}

function partsOf(expression: Expression): readonly Expression[] {
  if ('all' in expression) return expression.all;
  if ('any' in expression) return expression.any;
  if ('of' in expression) return expression.of;
  if ('not' in expression) return [expression.not];
  return 'unless' in expression ? [expression.unless, expression.holds] : [];
}
