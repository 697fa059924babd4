import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { law } from './law.mjs';

/** Files that carry zod: elsewhere in shared/ and renderer/ they lend their types only, so that pages load none of it. */
const carriesZod = /^zod$|^shared\/.*(schema|contract)\.ts$/;

/** @type {{ imports: Record<string, string> }} */
const { imports: aliases } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));

/**
 * What an import names: a path inside the project, or the name of a package.
 * @param {string} file
 * @param {string} source
 */
function targetOf(file, source) {
  if (source.startsWith('./')) return posix.join(posix.dirname(file), source);
  for (const [alias, place] of Object.entries(aliases)) {
    const start = alias.slice(0, -1);
    if (source.startsWith(start)) return posix.join(place.slice(0, -1), source.slice(start.length));
  }
  return source;
}

/** @param {any} context */
function create(context) {
  const file = context.filename.slice(context.cwd.length + 1).replaceAll('\\', '/');
  const line = law.find(([files]) => files.test(file));
  const folder = line?.[0].exec(file);
  const allowed = line?.[1].map((entry) => entry.replace('$1', folder?.[1] ?? '')) ?? [];
  /** @param {string} target */
  const isAllowed = (target) =>
    allowed.some((entry) => target === entry || (/[/:]$/.test(entry) && target.startsWith(entry)));
  const lendsTypesOnly = /^(shared|renderer)\//.test(file) && !carriesZod.test(file);

  /** @param {any} node */
  function check(node) {
    const named = node.source ?? node.argument;
    if (!named || line === undefined) return;
    const source = named.value;
    const isType = node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType';
    if (typeof source !== 'string' && file.startsWith('test/')) return;
    if (typeof source !== 'string')
      return context.report({ node, message: 'Write the imported path as plain text, so that it can be checked.' });
    if (source.includes('../'))
      return context.report({ node, message: `Write '#…' instead of climbing with '${source}'.` });
    const target = targetOf(file, source);
    if (!isAllowed(target))
      context.report({ node, message: `${file} may not import '${source}': it may import ${allowed.join(', ')}.` });
    else if (lendsTypesOnly && !isType && carriesZod.test(target))
      context.report({ node, message: `'${source}' carries zod: write 'import type' here.` });
  }

  return {
    /** @param {any} node */
    Program(node) {
      if (line === undefined)
        context.report({ node, message: `${file} is in no folder of the law of imports (law.mjs).` });
    },
    ImportDeclaration: check,
    ExportNamedDeclaration: check,
    ExportAllDeclaration: check,
    ImportExpression: check,
    TSImportType: check,
  };
}

/** The lint rule that holds the law of imports. */
export const boundaries = { meta: { type: 'problem', schema: [] }, create };
