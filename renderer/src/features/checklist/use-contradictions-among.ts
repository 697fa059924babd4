import { useMemo } from 'react';
import { useContradictions } from '#renderer/state/contradictions.ts';
import type { Checklist, Contradiction } from '#shared/rules/schema.ts';

/** The contradictions that concern an answer which a checklist asks for. */
export function useContradictionsAmong({ steps }: Pick<Checklist, 'steps'>): readonly Contradiction[] {
  const contradictions = useContradictions();
  return useMemo(() => {
    const asked = new Set(steps.flatMap(({ facts }) => facts));
    return contradictions.filter(({ facts }) => facts.some((fact) => asked.has(fact)));
  }, [contradictions, steps]);
}
