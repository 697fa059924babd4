import { createHash } from 'node:crypto';
import { placesOf } from '#shared/corpus/citation.ts';
import type { Citation, Passage, RuleReference } from '#shared/corpus/schema.ts';
import type { Report, Resolve } from './expand.ts';
import { isPlainObject } from './plain-object.ts';
import type { Path } from './yaml-source.ts';

/** What can be cited: the text of every article, and the statements of every rule record. */
export interface Citable {
  /** Article id → text. */
  readonly articles: ReadonlyMap<string, string>;
  /** Rule record id → ids of its statements; null while the rule records are not sound and none can be called missing. */
  readonly statements: ReadonlyMap<string, ReadonlySet<string>> | null;
}

/**
 * Resolves what authors write under `cite`, one citation or a list: `{doc, article, quote, occurrence?}` to the one
 * place of that quote, `{rule, statement}` to a statement that exists. What cannot be resolved is reported, and a stand-in keeps
 * its place so that the rest of the entry is still checked.
 */
export function citationResolver(citable: Citable): Resolve {
  return (written, path, report) => {
    if (!Array.isArray(written)) return [resolveOne(written, path, report, citable) ?? standIn];
    return written.map((one, index) => resolveOne(one, [...path, index], report, citable) ?? standIn);
  };
}

const standIn: Citation = { rule: 'unresolved', statement: 'unresolved' };

function resolveOne(written: unknown, path: Path, report: Report, citable: Citable): Citation | null {
  if (isPlainObject(written)) {
    if ('rule' in written) return resolveRule(written, path, report, citable);
    if ('doc' in written) return resolvePassage(written, path, report, citable);
  }
  report(
    path,
    'expected a citation, either {doc: sh-2023, article: "13", quote: "…"} or {rule: mof-2018-103, statement: …}; write one of the two.',
  );
  return null;
}

function resolveRule(
  written: Readonly<Record<string, unknown>>,
  path: Path,
  report: Report,
  citable: Citable,
): RuleReference | null {
  const { rule, statement, ...others } = written;
  if (hasOthers(others, path, report)) return null;
  if (typeof rule !== 'string' || typeof statement !== 'string') {
    report(path, 'a citation of a rule record needs `rule` and `statement`, both as text; add what is missing.');
    return null;
  }
  if (citable.statements === null) return { rule, statement };
  const statements = citable.statements.get(rule);
  if (statements === undefined) {
    report([...path, 'rule'], `there is no rule record \`${rule}\`; name one of seeds/rules, or write it there first.`);
    return null;
  }
  if (!statements.has(statement)) {
    const known = [...statements].join(', ');
    report([...path, 'statement'], `the rule record \`${rule}\` has no statement \`${statement}\`; it has: ${known}.`);
    return null;
  }
  return { rule, statement };
}

function resolvePassage(
  written: Readonly<Record<string, unknown>>,
  path: Path,
  report: Report,
  citable: Citable,
): Passage | null {
  const { doc, article, quote, occurrence, ...others } = written;
  if (hasOthers(others, path, report)) return null;
  if (typeof doc !== 'string' || (typeof article !== 'string' && typeof article !== 'number')) {
    report(path, 'a citation of a document needs `doc` and `article`, such as doc: sh-2023, article: "13"; add them.');
    return null;
  }
  const id = `${doc}#${article}`;
  const text = citable.articles.get(id);
  if (text === undefined) {
    report([...path, 'article'], `there is no article ${id}; look up its number in seeds/policies/${doc}.md.`);
    return null;
  }
  if (typeof quote !== 'string' || quote === '') {
    report([...path, 'quote'], `a citation of ${id} needs a \`quote\`; copy the words from seeds/policies/${doc}.md.`);
    return null;
  }
  const start = placeOf(text, quote, occurrence, { id, doc }, path, report);
  if (start === null) return null;
  return {
    article: id,
    start,
    end: start + quote.length,
    quote,
    hash: createHash('sha256').update(quote).digest('hex'),
  };
}

function placeOf(
  text: string,
  quote: string,
  occurrence: unknown,
  where: { readonly id: string; readonly doc: string },
  path: Path,
  report: Report,
): number | null {
  const places = placesOf(text, quote);
  if (places.length === 0) {
    const source = `seeds/policies/${where.doc}.md`;
    report(
      [...path, 'quote'],
      `the quote 「${quote}」 is not in ${where.id}; copy it from ${source} exactly as it stands there.`,
    );
    return null;
  }
  if (occurrence === undefined) {
    const [only, ...more] = places;
    if (only !== undefined && more.length === 0) return only;
    const count = places.length;
    report(
      [...path, 'quote'],
      `the quote 「${quote}」 stands ${count} times in ${where.id}; quote more words, or add occurrence: 1 to ${count}.`,
    );
    return null;
  }
  const place = typeof occurrence === 'number' ? places[occurrence - 1] : undefined;
  if (place !== undefined) return place;
  report(
    [...path, 'occurrence'],
    `the quote 「${quote}」 stands ${places.length} times in ${where.id}; expected occurrence from 1 to ${places.length}.`,
  );
  return null;
}

function hasOthers(others: Readonly<Record<string, unknown>>, path: Path, report: Report): boolean {
  const keys = Object.keys(others);
  if (keys.length === 0) return false;
  report([...path, keys[0] ?? ''], `a citation has no key \`${keys.join('`, `')}\`; remove it or mend its spelling.`);
  return true;
}
