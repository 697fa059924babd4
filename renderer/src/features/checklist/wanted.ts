import type { Clock, Leaf, Value } from '#shared/rules/schema.ts';

/** A comparison as a sentence to be filled: which sentence, and the values in it. */
export type Wanted =
  | { readonly say: 'is' | 'isNot'; readonly value: Value }
  | { readonly say: 'oneOf' | 'noneOf'; readonly values: readonly Value[] }
  | { readonly say: 'less' | 'atMost' | 'more' | 'atLeast'; readonly value: Value }
  | { readonly say: 'between' | 'notBetween'; readonly from: Value; readonly to: Value }
  | { readonly say: 'within' | 'notWithin'; readonly since: string; readonly clock: Clock };

/** What a fact would have to be for a comparison to come out true, or false; a yes/no fact is never "not no". */
export function wantedOf(leaf: Leaf, truth: boolean): Wanted {
  if ('eq' in leaf) return equal(leaf.eq, truth);
  if ('ne' in leaf) return equal(leaf.ne, !truth);
  if ('lt' in leaf) return { say: truth ? 'less' : 'atLeast', value: leaf.lt };
  if ('le' in leaf) return { say: truth ? 'atMost' : 'more', value: leaf.le };
  if ('gt' in leaf) return { say: truth ? 'more' : 'atMost', value: leaf.gt };
  if ('ge' in leaf) return { say: truth ? 'atLeast' : 'less', value: leaf.ge };
  if ('in' in leaf) return { say: truth ? 'oneOf' : 'noneOf', values: leaf.in };
  if ('between' in leaf) {
    const [from, to] = leaf.between;
    return { say: truth ? 'between' : 'notBetween', from, to };
  }
  const { since, ...clock } = leaf.dateWithin;
  return { say: truth ? 'within' : 'notWithin', since, clock };
}

function equal(value: Value, truth: boolean): Wanted {
  if (typeof value === 'boolean') return { say: 'is', value: value === truth };
  return { say: truth ? 'is' : 'isNot', value };
}
