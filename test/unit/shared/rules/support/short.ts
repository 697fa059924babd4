import type { MissingSet } from '#shared/rules/verdict.ts';

/** A missing set in short: fact by fact, the operator and constant wanted, `!` for a comparison wanted false. */
export const short = (set: MissingSet): Readonly<Record<string, string>> =>
  Object.fromEntries(
    set.map(({ fact, wanted }) => {
      const words = wanted.map(({ leaf, truth }) => {
        const { fact: own, cite: _cite, ...comparison } = leaf;
        return `${truth ? '' : '!'}${own === fact ? '' : own}${JSON.stringify(comparison)}`;
      });
      return [fact, words.join(' ')];
    }),
  );
