import type { Fact, Value } from '#shared/rules/schema.ts';

/** An answer to a fact as someone may give it, by numbers from 0 up to 1. */
export function valueFor({ type, choices = [] }: Fact, random: () => number): Value {
  if (type === 'boolean') return random() < 0.7;
  if (type === 'choice') return choices[Math.floor(random() * choices.length)]?.value ?? '';
  if (type === 'date') return `2026-${random() < 0.5 ? '03' : '09'}-${10 + Math.floor(random() * 18)}`;
  const amount = Math.floor(random() * 1_000_000);
  return type === 'money' ? { minor: amount, currency: 'CNY' } : amount;
}

/** Numbers from 0 up to 1, the same in every run with the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
