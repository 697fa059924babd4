import { isPlainObject } from './plain-object.ts';
import type { Path } from './yaml-source.ts';
import { seedToTraditional } from '#tools/locales/traditional.ts';

/** Turns what stands under a key into what the schemas ask for; tells what is wrong through `report`. */
export type Resolve = (written: unknown, path: Path, report: Report) => unknown;

/** The keys whose values mean something elsewhere in the seeds: `cite`, `endOf`. */
export type Resolvers = Readonly<Record<string, Resolve>>;

/** Receives what is wrong with the value at a path. */
export type Report = (path: Path, message: string) => void;

/**
 * What an author writes, in the form the schemas ask for: every mapping with the keys `zh` and `en`
 * (and `hk` where the conversion is not good enough) becomes a text in three languages, and what stands under a key with
 * a resolver is resolved.
 */
export function expand(value: unknown, resolvers: Resolvers, report: Report, path: Path = []): unknown {
  if (Array.isArray(value)) return value.map((item, index) => expand(item, resolvers, report, [...path, index]));
  if (!isPlainObject(value)) return value;
  if ('zh' in value || 'en' in value) return asText(value, path, report);
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const resolve = resolvers[key];
      const at = [...path, key];
      return [key, resolve === undefined ? expand(inner, resolvers, report, at) : resolve(inner, at, report)];
    }),
  );
}

function asText(value: Readonly<Record<string, unknown>>, path: Path, report: Report): unknown {
  const { zh, en, hk, ...others } = value;
  const extra = Object.keys(others)[0];
  if (extra !== undefined) {
    const hint =
      'a comma inside {…} starts a new key: put the sentence in quotes, or write zh and en on lines of their own';
    report(path, `a text has the keys zh, en and perhaps hk, but \`${extra}\` is here too; ${hint}.`);
  } else if (typeof zh !== 'string' || typeof en !== 'string' || (hk !== undefined && typeof hk !== 'string')) {
    report(path, 'expected a text with both `zh` and `en`, each a sentence; add what is missing.');
  } else if (isUntranslated(zh, en)) {
    report([...path, 'en'], 'the English text has no English word; translate the Chinese.');
  } else if (zh.trim() === '') {
    report([...path, 'zh'], 'the Chinese text is empty; write it.');
  } else {
    return { 'zh-CN': zh, 'zh-HK': hk ?? seedToTraditional(zh), en };
  }
  return standIn;
}

function isUntranslated(zh: string, en: string): boolean {
  return en.trim() === '' || (/\p{Script=Han}/u.test(zh + en) && !/\p{Script=Latin}/u.test(en));
}

/** Keeps the place of a text that was reported, so that the rest of its entry is still checked. */
const standIn = { 'zh-CN': '虚构', 'zh-HK': '虚构', en: '虚构' };
