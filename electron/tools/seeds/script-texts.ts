import { Converter as fromSimplified } from 'opencc-js/cn2t';
import { Converter as fromTraditional } from 'opencc-js/t2cn';
import type { ScriptTexts } from '#shared/corpus/given-schema.ts';
import type { Policy } from '#shared/corpus/schema.ts';

const traditional = fromSimplified({ from: 'cn', to: 'hk' });
// The forms of Hong Kong and Taiwan differ in some characters, so each dictionary has its turn.
const simplifications = (['hk', 'tw', 't'] as const).map((from) => fromTraditional({ from, to: 'cn' }));
const simplified = (text: string): string => simplifications.reduce((current, convert) => convert(current), text);

/** Every text of the documents in the other script, each as long as the given one; what does not change is left out. */
export function scriptTexts(policies: readonly Policy[]): ScriptTexts {
  const texts = policies.flatMap((policy) => [
    [policy.id, policy.title] as const,
    ...policy.chapters.map((chapter) => [`${policy.id}/${chapter.id}`, chapter.title] as const),
    ...policy.articles.map((article) => [article.id, article.text] as const),
  ]);
  return { simplified: changed(texts, simplified), traditional: changed(texts, traditional) };
}

function changed(texts: readonly (readonly [string, string])[], convert: (text: string) => string) {
  return Object.fromEntries(
    texts
      .map(([key, text]) => [key, text, sameLength(text, convert)] as const)
      .filter(([, text, converted]) => converted !== text)
      .map(([key, , converted]) => [key, converted]),
  );
}

/**
 * The conversion by words, or, of a line where that would change the length, by characters, leaving each that would:
 * marks and citations find their place by offset.
 */
export function sameLength(text: string, convert: (text: string) => string): string {
  return text
    .split('\n')
    .map((line) => {
      const whole = convert(line);
      if (whole.length === line.length) return whole;
      const characters = Array.from(line, (character) => [character, convert(character)] as const);
      return characters.map(([given, made]) => (made.length === given.length ? made : given)).join('');
    })
    .join('\n');
}
