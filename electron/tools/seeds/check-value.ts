import { isCivilDate } from '#shared/calendar/civil-date.ts';
import type { Fact, Leaf, Value } from '#shared/rules/schema.ts';
import type { Path } from './yaml-source.ts';

/** What is wrong with a comparison, and where inside it. */
export interface Fault {
  readonly path: Path;
  readonly message: string;
}

/** The built-in fact that holds the day a verdict is asked for. */
export const asOf = 'asOf';

const ordering = ['lt', 'le', 'gt', 'ge'] as const;
const shapes: Readonly<Record<Fact['type'], string>> = {
  boolean: 'true or false',
  choice: 'one of its choices',
  integer: 'a whole number',
  percent: 'a whole number of basis points (4 % is 400)',
  money: 'an amount such as {minor: 20000000, currency: USD}',
  date: 'a day that exists, as "2026-01-31"',
};

/** Checks that a fact's answer or a literal compared with it is of the fact's type; null where it is. */
export function valueFault(fact: Fact, value: Value): string | null {
  if (isOfType(fact, value)) return null;
  const choices = fact.choices?.map((choice) => choice.value).join(', ');
  const expected = fact.type === 'choice' ? `${shapes.choice} (${choices ?? 'none are defined'})` : shapes[fact.type];
  return `${written(value)} does not fit the fact \`${fact.id}\`; expected ${expected}.`;
}

/** Checks the comparison of a leaf against the type of its fact. */
export function leafFaults(leaf: Leaf, fact: Fact): readonly Fault[] {
  if ('dateWithin' in leaf) {
    if (fact.type !== 'date') return [wrongComparison(fact, 'dateWithin')];
    return leaf.dateWithin.since === fact.id ? [{ path: ['dateWithin', 'since'], message: ownClock(fact) }] : [];
  }
  const order = 'between' in leaf ? 'between' : ordering.find((key) => key in leaf);
  if (order !== undefined && (fact.type === 'boolean' || fact.type === 'choice')) return [wrongComparison(fact, order)];
  return literalsOf(leaf).flatMap(({ value, path }) => {
    const message = valueFault(fact, value);
    return message === null ? [] : [{ path, message }];
  });
}

function ownClock({ id }: Fact): string {
  return `the clock of \`${id}\` starts on \`${id}\` itself, which says nothing; name the day it is counted from.`;
}

/** What is wrong with counting time from a fact's day, or measuring it on that day; null where the fact is a day, or unknown. */
export function dayFault(fact: Fact | undefined): string | null {
  if (fact === undefined || fact.type === 'date') return null;
  return `time is counted from a day, but the fact \`${fact.id}\` is a ${fact.type}; name a date fact.`;
}

function wrongComparison(fact: Fact, key: string): Fault {
  return {
    path: [key],
    message: `\`${key}\` cannot compare the fact \`${fact.id}\`, which is a ${fact.type}; use eq, ne or in, or another fact.`,
  };
}

function literalsOf(leaf: Exclude<Leaf, { dateWithin: unknown }>): readonly { value: Value; path: Path }[] {
  if ('in' in leaf) return leaf.in.map((value, index) => ({ value, path: ['in', index] }));
  if ('between' in leaf) return leaf.between.map((value, index) => ({ value, path: ['between', index] }));
  if ('eq' in leaf) return [{ value: leaf.eq, path: ['eq'] }];
  if ('ne' in leaf) return [{ value: leaf.ne, path: ['ne'] }];
  if ('lt' in leaf) return [{ value: leaf.lt, path: ['lt'] }];
  if ('le' in leaf) return [{ value: leaf.le, path: ['le'] }];
  if ('gt' in leaf) return [{ value: leaf.gt, path: ['gt'] }];
  return [{ value: leaf.ge, path: ['ge'] }];
}

function isOfType(fact: Fact, value: Value): boolean {
  switch (fact.type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'choice':
      return typeof value === 'string' && (fact.choices ?? []).some((choice) => choice.value === value);
    case 'integer':
    case 'percent':
      return typeof value === 'number';
    case 'money':
      return typeof value === 'object';
    case 'date':
      return typeof value === 'string' && isCivilDate(value);
  }
}

function written(value: Value): string {
  return typeof value === 'object' ? `${value.minor} ${value.currency}` : `\`${value}\``;
}
