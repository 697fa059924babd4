import { z } from 'zod';
import { isCivilDate } from '#shared/calendar/civil-date.ts';
import { ArticleId, Citation, Day, Text, Topic } from '#shared/corpus/schema.ts';

/** Money in the smallest unit of its currency, never a fraction. */
export const Money = z.strictObject({ minor: z.int(), currency: z.string().regex(/^[A-Z]{3}$/) });
export type Money = z.infer<typeof Money>;

/** boolean, choice or date (string), integer, percent in basis points (integer), money. */
export const Value = z.union([z.boolean(), z.string(), z.int(), Money]);
export type Value = z.infer<typeof Value>;

export const FactType = z.enum(['boolean', 'choice', 'integer', 'money', 'date', 'percent']);
export type FactType = z.infer<typeof FactType>;

/** One thing known of a client, shared by all checklists. */
export const Fact = z.strictObject({
  id: z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
  type: FactType,
  question: Text,
  /** The same as a short noun phrase, for lists: 「在综试区注册」. */
  label: Text,
  help: Text,
  /** Who usually knows: the bookkeeper, the customs broker … */
  holder: Text,
  choices: z.array(z.strictObject({ value: z.string(), label: Text })).optional(),
  /** May the client change it to get another verdict, and at what effort? Drives `whatIf`. */
  changeable: z.enum(['no', 'cheap', 'costly']),
  sensitive: z.boolean(),
});
export type Fact = z.infer<typeof Fact>;

/** Why a value is not known. `notAsked` is the absence of an answer and is never stored. */
export const UnknownReason = z.enum(['notSure', 'paperPending', 'disputed', 'textUnclear']);
export type UnknownReason = z.infer<typeof UnknownReason>;

export const Basis = z.enum(['stated', 'evidenced']);

export const Answer = z.union([
  z.strictObject({ known: Value, basis: Basis }),
  z.strictObject({ unknown: UnknownReason }),
]);
export type Answer = z.infer<typeof Answer>;

/** What is known of a client, by fact id; a fact without an entry was not asked. */
export type Answers = Readonly<Record<string, Answer>>;

const Cite = z.array(Citation).min(1);

/** A day that every year has, as `MM-DD`: not 29 February. */
export const DayOfYear = z
  .string()
  .refine((text) => isCivilDate(`2023-${text}`), 'expected a day that every year has, as MM-DD');

/** The whole of a clock: how far it runs, in exactly one measure. */
const measures = {
  days: z.int().min(1),
  months: z.int().min(1),
  years: z.int().min(1),
  /** A day of the month after the one in which it starts. */
  nextMonth: z.int().min(1).max(28),
  /** A day of the year after the one in which it starts: `04-30`. */
  nextYear: DayOfYear,
};

/** How far a clock runs from the day of a fact; how each is counted stands in `clock.ts`. */
export const Clock = z.union([
  z.strictObject({ days: measures.days }),
  z.strictObject({ months: measures.months }),
  z.strictObject({ years: measures.years }),
  z.strictObject({ nextMonth: measures.nextMonth }),
  z.strictObject({ nextYear: measures.nextYear }),
]);
export type Clock = z.infer<typeof Clock>;

/** A clock with the fact whose day it starts on. */
const since = z.string();
const ClockSince = z.union([
  z.strictObject({ since, days: measures.days }),
  z.strictObject({ since, months: measures.months }),
  z.strictObject({ since, years: measures.years }),
  z.strictObject({ since, nextMonth: measures.nextMonth }),
  z.strictObject({ since, nextYear: measures.nextYear }),
]);

/**
 * One comparison of one fact, with the words it rests on. Exactly one comparison is present.
 * `asOf` is a date fact that is always known: the day the verdict is asked for.
 */
const leaf = { fact: z.string(), cite: Cite };
export const Leaf = z.union([
  z.strictObject({ ...leaf, eq: Value }),
  z.strictObject({ ...leaf, ne: Value }),
  z.strictObject({ ...leaf, lt: Value }),
  z.strictObject({ ...leaf, le: Value }),
  z.strictObject({ ...leaf, gt: Value }),
  z.strictObject({ ...leaf, ge: Value }),
  z.strictObject({ ...leaf, in: z.array(Value).min(1) }),
  /** Both ends included. */
  z.strictObject({ ...leaf, between: z.tuple([Value, Value]) }),
  /** The fact's day lies within the clock: both the `since` fact's day and the last day of the clock are included. */
  z.strictObject({ ...leaf, dateWithin: ClockSince }),
]);
export type Leaf = z.infer<typeof Leaf>;

/** The closed expression language. */
export type Expression =
  | { readonly all: readonly Expression[] }
  | { readonly any: readonly Expression[] }
  | { readonly not: Expression }
  | { readonly atLeast: number; readonly of: readonly Expression[] }
  | { readonly unless: Expression; readonly holds: Expression; readonly cite: readonly Citation[] }
  /** Another condition of the same checklist by id, or another rule as `rule:<id>` (true where it applies and is met). */
  | { readonly ref: string }
  | Leaf;

export const Expression: z.ZodType<Expression> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(Expression).min(1) }),
    z.strictObject({ any: z.array(Expression).min(1) }),
    z.strictObject({ not: Expression }),
    z.strictObject({ atLeast: z.int().min(1), of: z.array(Expression).min(1) }),
    z.strictObject({ unless: Expression, holds: Expression, cite: Cite }),
    z.strictObject({ ref: z.string() }),
    Leaf,
  ]),
);

/** One line of a rule as a person reads it: what must hold, and where that is written. */
export const Condition = z.strictObject({
  id: z.string(),
  label: Text,
  holds: Expression,
  /** The passage the checklist screen lights for this condition, first the main one. */
  cite: Cite,
});
export type Condition = z.infer<typeof Condition>;

export const VerdictValue = z.enum(['likely', 'unlikely', 'notInvolved', 'undetermined']);
export type VerdictValue = z.infer<typeof VerdictValue>;

/** The last day on which a document or a rule record is valid: written as its id, the day found by the compiler. */
export const EndOfValidity = z.strictObject({ of: z.string(), day: Day });
export type EndOfValidity = z.infer<typeof EndOfValidity>;

/**
 * What the day is that a clock leads to. `lastDay`, where nothing is said: the last day in time, late from the next day on.
 * `dayAfter`: the day after that one, on which something falls due. `firstDay`: the day from which on something can be done.
 */
export const Mark = z.enum(['lastDay', 'dayAfter', 'firstDay']);
export type Mark = z.infer<typeof Mark>;

const deadline = {
  id: z.string(),
  label: Text,
  marks: Mark.optional(),
  /** Shown only where this holds or may hold. */
  onlyIf: Expression.optional(),
  cite: Cite,
};

/** A date that matters, counted from a fact's day, or the end of what it rests on. */
export const Deadline = z.union([
  z.strictObject({ ...deadline, since, days: measures.days }),
  z.strictObject({ ...deadline, since, months: measures.months }),
  z.strictObject({ ...deadline, since, years: measures.years }),
  z.strictObject({ ...deadline, since, nextMonth: measures.nextMonth }),
  z.strictObject({ ...deadline, since, nextYear: measures.nextYear }),
  z.strictObject({ ...deadline, endOf: EndOfValidity }),
]);
export type Deadline = z.infer<typeof Deadline>;

/** Something to keep doing, or to do next. */
export const Action = z.strictObject({
  id: z.string(),
  text: Text,
  /** Whom to ask. */
  whom: Text.optional(),
  /** Ids of papers to bring. */
  bring: z.array(z.string()).optional(),
  onlyIf: Expression.optional(),
  cite: Cite,
});
export type Action = z.infer<typeof Action>;

export const Rule = z.strictObject({
  id: z.string(),
  title: Text,
  /** The gate: all must hold, otherwise the rule does not concern the case (不涉及). */
  appliesIf: z.array(Condition),
  requires: z.array(Condition).min(1),
  /** The rule's own window, measured on the day in `windowBasis` (a date fact); null where it has none. */
  inForce: z.strictObject({ from: Day.nullable(), to: Day.nullable(), windowBasis: z.string(), cite: Cite }).nullable(),
  /** What each outcome means for this rule; wording stays 可能适用 / 不适用 / 不涉及 / 待定, never a promise. */
  outcomes: z.strictObject({ likely: Text, unlikely: Text, notInvolved: Text, undetermined: Text }),
  obligations: z.array(Action),
  deadlines: z.array(Deadline),
  nextSteps: z.strictObject({
    likely: z.array(Action),
    unlikely: z.array(Action),
    notInvolved: z.array(Action),
    undetermined: z.array(Action),
  }),
});
export type Rule = z.infer<typeof Rule>;

/** A paper that shows a condition to be met. */
export const Paper = z.strictObject({
  id: z.string(),
  label: Text,
  /** Ids of the conditions it serves. */
  conditions: z.array(z.string()).min(1),
  cite: Cite,
});
export type Paper = z.infer<typeof Paper>;

/** One page of questions: a single fact, or a few that belong together. */
export const Step = z.strictObject({
  id: z.string(),
  title: Text,
  facts: z.array(z.string()).min(1),
  /** What the passage column lights for this step; the first is opened. */
  cite: Cite,
});
export type Step = z.infer<typeof Step>;

export const Checklist = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  title: Text,
  /** What it asks, in one sentence. */
  summary: Text,
  topics: z.array(Topic).min(1),
  /** Articles it leans on, for the library's "used by". */
  leansOn: z.array(ArticleId).min(1),
  steps: z.array(Step).min(1),
  rules: z.array(Rule).min(1),
  papers: z.array(Paper),
  /** What the seller must know before starting, such as a document whose period has ended. */
  banners: z.array(z.strictObject({ text: Text, cite: Cite })),
  /** Where documents, or a document and a later rule, do not say the same: both sides are shown, neither is hidden. */
  conflicts: z.array(z.strictObject({ id: z.string(), text: Text, cite: z.array(Citation).min(2) })).default([]),
  /** Other checklists this one leads to. */
  links: z.array(z.strictObject({ checklist: z.string(), text: Text, onlyIf: Expression.optional() })).default([]),
});
export type Checklist = z.infer<typeof Checklist>;

/** Known answers that cannot all be true: listed so that the person settles which one is. */
export const Contradiction = z.strictObject({
  id: z.string(),
  text: Text,
  /** Holds where the answers contradict each other. */
  holds: Expression,
  facts: z.array(z.string()).min(2),
});
export type Contradiction = z.infer<typeof Contradiction>;

/** A made-up seller for training, with the verdicts expected of it. Its name is marked 虚构. */
export const Sample = z.strictObject({
  id: z.string(),
  name: Text,
  story: Text,
  answers: z.record(z.string(), Answer),
  expected: z.record(z.string(), VerdictValue),
});
export type Sample = z.infer<typeof Sample>;
