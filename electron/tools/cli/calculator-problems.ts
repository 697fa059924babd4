import type { Problem, ProblemReason } from '#shared/calculators/problem.ts';

/** What is wrong with the input of a calculator, in one sentence that says where and what mends it. */
export function problemSentence({ field, item, reason, got, limit }: Problem): string {
  const where = field === '' ? 'The input' : `The field ${field}${item === null ? '' : `, item ${item},`}`;
  const written = got === '' ? '' : ` (${got})`;
  return `${where} ${predicates[reason](limit)}${written}.`;
}

const predicates: Readonly<Record<ProblemReason, (limit: string) => string>> = {
  notAnObject: () => 'must be a JSON object of fields',
  unknownField: () => 'is not known to this calculator; calculate --help lists the fields',
  missing: () => 'is missing; add it',
  nothingToReckon: () => 'holds nothing to reckon; give at least one amount',
  notMoney: () => 'must be an amount such as {"minor": 20000000, "currency": "CNY"}',
  notWhole: () => 'must be a whole number, in minor units where it is money',
  negative: () => 'must not be below 0',
  tooLarge: (limit) => `must be at most ${limit}`,
  tooSmall: (limit) => `must be at least ${limit}`,
  unknownCurrency: () => 'must name a currency such as USD',
  wrongCurrency: (limit) => `must be in ${limit}`,
  notADay: () => 'must be a day that exists, as "2026-01-31"',
  dayOutOfRange: (limit) => `must lie in ${limit}`,
  notAChoice: (limit) => `must be one of ${limit}`,
  notYesNo: () => 'must be true or false',
  notAList: () => 'must be a list',
  tooManyItems: (limit) => `must have at most ${limit} items`,
  notAFee: () => 'must be a cost such as {"kind": "logistics", "amount": {"minor": 100, "currency": "USD"}}',
  unknownKind: (limit) => `must be of one of the kinds ${limit}`,
  beforeOther: (limit) => `must not be before ${limit}`,
  moreThanOther: (limit) => `must not be more than ${limit}`,
  needsOther: (limit) => `needs the field ${limit} too`,
  overflow: () => 'leads to an amount too large to be exact; use smaller amounts',
  figureMissing: () => 'needs a figure of the law that the seeds lack; run the command lint',
};
