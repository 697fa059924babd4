import { toHongKong } from './convert.ts';
import type { Uses } from './find-uses.ts';
import type { FlatWords, LanguageWords } from './locale-files.ts';

/** The words in all languages. */
export interface AllWords {
  readonly 'zh-CN': LanguageWords;
  readonly 'zh-HK': LanguageWords;
  readonly en: LanguageWords;
}

const nothing: FlatWords = new Map();
/** Ends the keys of what is said to a seller who works alone. */
const ownEnding = /_own$/;

/** Everything wrong between the locale files and the sources, one sentence each. */
export function checkLocales(words: AllWords, uses: Uses): readonly string[] {
  const unreadable = Object.values(words).flatMap((language: LanguageWords) => language.problems);
  if (unreadable.length > 0) return unreadable;
  const namespaces = new Set([...words['zh-CN'].namespaces.keys(), ...words.en.namespaces.keys()]);
  return [
    ...[...namespaces].flatMap((namespace) => checkNamespace(namespace, words)),
    ...[...words['zh-CN'].namespaces].flatMap(([namespace, keys]) =>
      [...keys.keys()]
        .filter((key) => !uses.matches(namespace, key.replace(ownEnding, '')))
        .map((key) => `zh-CN/${namespace}.json: no source uses \`${key}\`; remove it from every language.`),
    ),
    ...[...words['zh-CN'].namespaces].flatMap(([namespace, keys]) => checkOwn(namespace, keys)),
    ...checkAsked(words['zh-CN'].namespaces, uses),
  ];
}

/** Words for a seller who works alone are said in place of others, and never alone. */
function checkOwn(namespace: string, keys: FlatWords): readonly string[] {
  return [...keys.keys()]
    .filter((key) => ownEnding.test(key) && !keys.has(key.replace(ownEnding, '')))
    .map((key) => {
      const replaced = key.replace(ownEnding, '');
      return `zh-CN/${namespace}.json: \`${key}\` stands in for \`${replaced}\`, which is not there; add that or remove it from every language.`;
    });
}

function checkNamespace(namespace: string, words: AllWords): readonly string[] {
  const [simplified, english, traditional] = [
    words['zh-CN'].namespaces.get(namespace) ?? nothing,
    words.en.namespaces.get(namespace) ?? nothing,
    words['zh-HK'].namespaces.get(namespace) ?? nothing,
  ];
  return [
    ...missing(simplified, english, `en/${namespace}.json`, 'zh-CN'),
    ...missing(english, simplified, `zh-CN/${namespace}.json`, 'en'),
    ...[...simplified].flatMap(([key, text]) => {
      const other = english.get(key);
      if (other === undefined || placeholders(text) === placeholders(other)) return [];
      const [here, there] = [placeholders(text) || 'none', placeholders(other) || 'none'];
      return [
        `en/${namespace}.json: \`${key}\` has other places to fill (${there}) than zh-CN (${here}); make them the same.`,
      ];
    }),
    ...checkGenerated(namespace, toHongKong(namespace, simplified), traditional),
  ];
}

function checkGenerated(namespace: string, expected: FlatWords, found: FlatWords): readonly string[] {
  const differing = [...new Set([...expected.keys(), ...found.keys()])].find(
    (key) => expected.get(key) !== found.get(key),
  );
  if (differing === undefined) return [];
  return [`zh-HK/${namespace}.json: \`${differing}\` is not what zh-CN gives; run npm run locales.`];
}

function missing(from: FlatWords, into: FlatWords, file: string, source: string): readonly string[] {
  return [...from.keys()]
    .filter((key) => !into.has(key))
    .map((key) => `${file}: the key \`${key}\` is missing; add it, ${source} has it.`);
}

/** The names between double braces, sorted, so that another word order is no difference. */
function placeholders(text: string): string {
  const names = [...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1] ?? '');
  return names.toSorted().join(', ');
}

function checkAsked(namespaces: ReadonlyMap<string, FlatWords>, uses: Uses): readonly string[] {
  return uses.asked
    .filter((use) => {
      const keys = use.namespaces.flatMap((namespace) => [...(namespaces.get(namespace) ?? nothing).keys()]);
      return !keys.some((key) => use.pattern.test(key));
    })
    .map(({ file, namespaces: bound, key }) => {
      const where = bound.map((namespace) => `zh-CN/${namespace}.json`).join(' or ');
      return `${file}: asks for \`${key}\`, which is not in ${where}; add it there and in en.`;
    });
}
