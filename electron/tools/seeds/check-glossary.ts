import { characterFold, foldWhole } from '#shared/corpus/search/fold.ts';
import type { GlossaryTerm } from '#shared/corpus/search/schema.ts';
import { readingsOf } from './characters.ts';
import type { Problem } from './problems.ts';
import { problemIn, type Entry } from './read-entries.ts';
import { toSimplified } from './simplified.ts';

/** Terms that lead to no article, words of two terms, readings that do not fit: what would make a search silent or wrong. */
export function checkGlossary(entries: readonly Entry<GlossaryTerm>[], texts: readonly string[]): readonly Problem[] {
  const foldCharacter = characterFold(toSimplified);
  const fold = (text: string): string => foldWhole(text, foldCharacter);
  const folded = texts.map(fold);
  const isHeld = (form: string): boolean => folded.some((text) => text.includes(fold(form)));
  return [
    ...sharedForms(entries, fold),
    ...entries.flatMap((entry) => [...checkPresence(entry, isHeld), ...checkNames(entry), ...checkPinyin(entry, fold)]),
  ];
}

function sharedForms(entries: readonly Entry<GlossaryTerm>[], fold: (text: string) => string): readonly Problem[] {
  const owners = new Map<string, string>();
  return entries.flatMap((entry) => {
    const { term, synonyms } = entry.value;
    const forms = [{ form: term, path: ['term'] }, ...synonyms.map((form, at) => ({ form, path: ['synonyms', at] }))];
    return forms.flatMap(({ form, path }) => {
      const owner = owners.get(fold(form));
      owners.set(fold(form), owner ?? term);
      if (owner === undefined) return [];
      return [problemIn(entry, path, `${form} stands under ${owner} already; write it once.`)];
    });
  });
}

function checkPresence(entry: Entry<GlossaryTerm>, isHeld: (form: string) => boolean): readonly Problem[] {
  const { term, synonyms, absent = false } = entry.value;
  if (isHeld(term)) {
    if (!absent) return [];
    return [problemIn(entry, ['absent'], `an article has ${term}; remove \`absent\`.`)];
  }
  if (!synonyms.some(isHeld)) {
    const advice = 'write it as an article has it, or name a synonym that one has.';
    return [
      problemIn(entry, ['term'], `no article has ${term} or a synonym of it, so a search leads nowhere; ${advice}`),
    ];
  }
  return absent ? [] : [problemIn(entry, ['term'], `no article has ${term} itself; say so with \`absent: true\`.`)];
}

function checkNames(entry: Entry<GlossaryTerm>): readonly Problem[] {
  const seen = new Set<string>();
  return entry.value.english.flatMap((name, at) => {
    const isNew = !seen.has(name.toLowerCase());
    seen.add(name.toLowerCase());
    if (!/[A-Za-z]/.test(name)) {
      return [problemIn(entry, ['english', at], `${name} has no English word; write the English name.`)];
    }
    return isNew ? [] : [problemIn(entry, ['english', at], `${name} stands here twice; write it once.`)];
  });
}

function checkPinyin(entry: Entry<GlossaryTerm>, fold: (text: string) => string): readonly Problem[] {
  const { term, pinyin } = entry.value;
  if (pinyin === undefined) return [];
  const [characters, readings] = [Array.from(fold(term)), pinyin.split(' ')];
  if (characters.length !== readings.length) {
    const counts = `${readings.length} readings for the ${characters.length} characters of ${term}`;
    return [problemIn(entry, ['pinyin'], `there are ${counts}; write one for each.`)];
  }
  if (readings.some((reading, at) => !readingsOf(characters[at] ?? '').includes(reading))) return [];
  return [problemIn(entry, ['pinyin'], `the dictionary has these readings of ${term} already; remove \`pinyin\`.`)];
}
