import { englishWords, matchName } from '#shared/corpus/search/english.ts';
import type { GlossaryTerm } from '#shared/corpus/search/schema.ts';

/** Looks words up in a glossary. */
export interface Glossary {
  /**
   * The folded Chinese words under which to look for what was typed. `isWhole` says that a name was typed to its end; otherwise they are those
   * of every name that it stands in.
   */
  readonly lookUp: (typed: string) => { readonly needles: readonly string[]; readonly isWhole: boolean };
}

interface Name {
  readonly words: readonly string[];
  readonly needles: readonly string[];
}

/** Makes a glossary ready; `fold` is that of the corpus. */
export function glossaryOf(terms: readonly GlossaryTerm[], fold: (text: string) => string): Glossary {
  const names: Name[] = [];
  const chinese = new Map<string, Set<string>>();
  for (const { term, synonyms, english } of terms) {
    const forms = [term, ...synonyms].map(fold);
    for (const name of english) names.push({ words: englishWords(name), needles: forms });
    for (const form of forms) {
      const known = chinese.get(form) ?? new Set();
      for (const other of forms) if (other !== form) known.add(other);
      chinese.set(form, known);
    }
  }
  return {
    lookUp: (typed) => {
      const synonyms = chinese.get(fold(typed));
      if (synonyms !== undefined) return { needles: [...synonyms], isWhole: true };
      const words = englishWords(typed);
      const found = names.map(({ words: name, needles }) => ({ match: matchName(words, name), needles }));
      const whole = found.filter(({ match }) => match === 'whole');
      const chosen = whole.length > 0 ? whole : found.filter(({ match }) => match === 'part');
      return { needles: [...new Set(chosen.flatMap(({ needles }) => needles))], isWhole: whole.length > 0 };
    },
  };
}
