/** Where the sources name a locale key: as a whole, or as a pattern with parts that are only known at run time. */
export interface Uses {
  readonly matches: (namespace: string, key: string) => boolean;
  /** Keys asked for by name from known namespaces, with the file that asks. */
  readonly asked: readonly Asked[];
}

/** One key, or pattern, that a file asks for from one of the namespaces its function is bound to. */
export interface Asked {
  readonly file: string;
  readonly namespaces: readonly string[];
  readonly key: string;
  readonly pattern: RegExp;
}

/** One source file. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

const binding = /(?:\bconst\s+(\w+)\s*=\s*useWords\(|\b(\w+)\s*:\s*(?:Words|TFunction)<)['"]([\w-]+)['"]/g;
const importing = /locales\/[\w-]+\/([\w-]+)\.json/g;
const literal = /'([A-Za-z][\w.-]*)'|"([A-Za-z][\w.-]*)"/g;
const template = /`([A-Za-z][\w.-]*(?:\$\{[^`}]*\}[\w.-]*)+)`/g;
const renamed = /\bconst\s+(\w+)\s*=\s*(?:\w+\.)*\w*words(?:\(\w*\))?\s*;/gi;
const taken = /\{([\w\s,:]+)\}\s*=\s*(?:\w+\.)*\w*words\b/gi;
const call = /\b(\w+)\(\s*(?:'([A-Za-z][\w.-]*)'|"([A-Za-z][\w.-]*)"|`([A-Za-z]?[\w.-]*(?:\$\{[^`}]*\}[\w.-]*)+)`)/g;

/**
 * Reads how sources name locale keys, without running them. A key counts as used where a source holds it as a string
 * (`t('notes.add')`), fits a template to it (`` t(`verdict.${value}`) ``: writing the template declares its prefix), or
 * reads it off an object of words (`words.title`, `const { title } = words()`). A file that binds namespaces, by `useWords('library')`, a
 * `TFunction<'library'>` or an import of a locale file, speaks for those; a file that binds none speaks for all,
 * since it may hold a key for another file to look up.
 */
export function findUses(files: readonly SourceFile[]): Uses {
  const named: { readonly namespaces: readonly string[]; readonly pattern: RegExp }[] = [];
  const asked: Asked[] = [];
  for (const { file, text } of files) {
    const functions = new Map<string, string[]>();
    for (const [, constant, parameter, namespace] of text.matchAll(binding)) {
      const name = constant ?? parameter ?? '';
      functions.set(name, [...(functions.get(name) ?? []), namespace ?? '']);
    }
    const namespaces = [
      ...[...functions.values()].flat(),
      ...[...text.matchAll(importing)].map((found) => found[1] ?? ''),
    ];
    for (const key of keysIn(text)) named.push({ namespaces, pattern: toPattern(key) });
    for (const [, name, single, double, dynamic] of text.matchAll(call)) {
      const bound = functions.get(name ?? '');
      const key = single ?? double ?? dynamic ?? '';
      if (bound === undefined) continue;
      asked.push({ file, namespaces: bound, key, pattern: toPattern(key) });
      named.push({ namespaces: bound, pattern: toPattern(key) });
    }
  }
  return {
    matches: (namespace, key) =>
      named.some((use) => (use.namespaces.length === 0 || use.namespaces.includes(namespace)) && use.pattern.test(key)),
    asked,
  };
}

function keysIn(text: string): ReadonlySet<string> {
  const objects = ['words', ...[...text.matchAll(renamed)].map((found) => found[1] ?? '')];
  const property = new RegExp(`\\b(?:${objects.join('|')})(?:\\(\\w*\\))?\\.([A-Za-z]\\w*)`, 'gi');
  const found = [literal, template, property].flatMap((expression) => [...text.matchAll(expression)]);
  const names = [...text.matchAll(taken)].flatMap(([, list]) => (list ?? '').split(',').map((name) => name.trim()));
  return new Set([...found.map(([, first, second]) => first ?? second ?? ''), ...names.filter((name) => name !== '')]);
}

/** `verdict.${value}` fits every key whose fixed parts are the same. */
function toPattern(key: string): RegExp {
  const fixed = key.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'));
  return new RegExp(`^${fixed.join('[\\w.-]+')}$`);
}
