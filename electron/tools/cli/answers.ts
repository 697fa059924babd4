import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { UnknownReason, Value, type Answer, type Answers, type Fact } from '#shared/rules/schema.ts';
import { valueFault } from '#tools/seeds/check-value.ts';
import { currenciesOfFacts } from '#tools/seeds/currencies.ts';
import { isPlainObject } from '#tools/seeds/plain-object.ts';
import { BadInput, shown } from './bad-input.ts';

/** No choice and no day is longer; what is, is not said again. */
const LONGEST = 60;

/** The answers that a file tells by fact id, each checked against its fact. */
export function answersIn(told: Readonly<Record<string, unknown>>, bundle: Bundle): Answers {
  const facts = new Map(bundle.facts.map((fact) => [fact.id, fact]));
  const currencies = currenciesOfFacts(bundle);
  return Object.fromEntries(
    Object.entries(told).flatMap(([id, value]): readonly (readonly [string, Answer])[] => {
      const fact = facts.get(id);
      if (fact === undefined) throw new BadInput(`There is no fact ${shown(id)}; the command facts lists them.`);
      const answer = answerOf(fact, value, currencies.get(id));
      return answer === null ? [] : [[id, answer]];
    }),
  );
}

/** Null where the value says that the fact was not asked. */
function answerOf(fact: Fact, value: unknown, currency: string | undefined): Answer | null {
  if (isPlainObject(value) && 'unknown' in value) return unknownOf(fact, value);
  const { data } = Value.safeParse(value);
  const isLong = typeof data === 'string' && data.length > LONGEST;
  const fault = data === undefined || isLong ? misfit(fact, value) : valueFault(fact, data);
  if (data === undefined || fault !== null) throw new BadInput(`The answer ${fault}`);
  const amount = typeof data === 'object' ? data.minor : data;
  if (typeof amount === 'number' && amount < 0) {
    throw new BadInput(`The answer ${amount} does not fit the fact ${fact.id}; expected nothing below 0.`);
  }
  if (typeof data === 'object' && currency !== undefined && data.currency !== currency) {
    throw new BadInput(
      `The answer in ${data.currency} does not fit the fact ${fact.id}, which is counted in ${currency}.`,
    );
  }
  return { known: data, basis: 'stated' };
}

function unknownOf(fact: Fact, value: Readonly<Record<string, unknown>>): Answer | null {
  const reason = value['unknown'];
  if (reason === 'notAsked' && Object.keys(value).length === 1) return null;
  const { data } = UnknownReason.safeParse(reason);
  if (data !== undefined && Object.keys(value).length === 1) return { unknown: data };
  const reasons = [...UnknownReason.options, 'notAsked'].join(', ');
  throw new BadInput(
    `The fact ${fact.id} is unknown for no reason known here; write {"unknown": reason}, one of ${reasons}.`,
  );
}

function misfit(fact: Fact, value: unknown): string {
  return `to the fact ${fact.id} is ${kindOf(value)}; expected ${expected[fact.type]}.`;
}

const expected: Readonly<Record<Fact['type'], string>> = {
  boolean: 'true or false',
  choice: 'one of its choices, as text',
  integer: 'a whole number',
  percent: 'a whole number of basis points (4 % is 400)',
  money: 'an amount such as {"minor": 20000000, "currency": "USD"}',
  date: 'a day such as "2026-01-31"',
};

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number') return 'no whole number of a size that is counted exactly';
  if (typeof value === 'object') return 'an object of another form';
  return typeof value === 'string' ? `text of ${value.length} characters` : 'of another kind';
}
