import { useReady } from '#renderer/state/workspace.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { characterFold, simplifiedFrom } from '#shared/corpus/search/fold.ts';
import type { Characters } from '#shared/corpus/search/match-name.ts';

const tables = new WeakMap<Bundle, Characters>();

/** How characters are folded and spoken: those of the documents and of the national standard, and so of most names. */
export function useCharacters(): Characters {
  const { bundle } = useReady();
  const existing = tables.get(bundle);
  if (existing !== undefined) return existing;
  const characters = charactersOf(bundle);
  tables.set(bundle, characters);
  return characters;
}

function charactersOf({ characters: { simplified, readings } }: Bundle): Characters {
  const spoken = new Map<string, string[]>();
  for (const [reading, characters] of Object.entries(readings)) {
    for (const character of characters) spoken.set(character, [...(spoken.get(character) ?? []), reading]);
  }
  return {
    fold: characterFold(simplifiedFrom(simplified)),
    readingsOf: (folded) => spoken.get(folded) ?? [],
  };
}
