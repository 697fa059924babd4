import type { CivilDate } from '#shared/calendar/civil-date.ts';
import type { Citation } from '#shared/corpus/schema.ts';
import type { Action, Condition, Leaf, Mark, Paper, Value, VerdictValue } from '#shared/rules/schema.ts';

/** Kleene's third value is not false: an unanswered question never counts against the seller, nor for it. */
export type Truth = 'true' | 'false' | 'unknown';

/** One known comparison that carries the outcome, with the answer that settled it. */
export interface Reason {
  readonly leaf: Leaf;
  readonly truth: 'true' | 'false';
  readonly value: Value;
  readonly basis: 'stated' | 'evidenced';
  /** The condition, or the window, in which the comparison stands. */
  readonly condition: string;
}

/** What answering one fact would have to bring. */
export interface MissingFact {
  readonly fact: string;
  /** The comparisons on this fact that would all have to come out this way. */
  readonly wanted: readonly { readonly leaf: Leaf; readonly truth: boolean }[];
}

/** One minimal set of unanswered facts that would settle the outcome. */
export type MissingSet = readonly MissingFact[];

export interface ConditionResult {
  readonly condition: Condition;
  readonly part: 'gate' | 'requirement' | 'window';
  readonly truth: Truth;
  /** Facts the condition reads, in order of appearance. */
  readonly facts: readonly string[];
}

export interface DeadlineResult {
  readonly id: string;
  /** The fact it counts from; null where it is the end of a document or rule record. */
  readonly since: string | null;
  /** What the day is: the last in time, the day after it, or the first from which on something can be done. */
  readonly marks: Mark;
  /** Null while the day it counts from is unknown. */
  readonly day: CivilDate | null;
  /** Days from the as-of date, negative when past; null with `day`. */
  readonly daysLeft: number | null;
  readonly cite: readonly Citation[];
}

/** The outcome of one rule for one client on one day, with its proof. */
export interface Verdict {
  readonly rule: string;
  readonly value: VerdictValue;
  /** evidenced: every answer that carries the outcome has a paper behind it; null while undetermined. */
  readonly strength: 'stated' | 'evidenced' | null;
  readonly conditions: readonly ConditionResult[];
  /** A smallest set of known comparisons that suffices for the outcome; empty while undetermined. */
  readonly why: readonly Reason[];
  /** Minimal sets of unanswered facts: to 可能适用, and to a certain no (不适用 or 不涉及). Empty once settled. */
  readonly stillMissing: { readonly toLikely: readonly MissingSet[]; readonly toNo: readonly MissingSet[] };
  /** Unanswered facts that can no longer change the outcome. */
  readonly moot: readonly string[];
  readonly deadlines: readonly DeadlineResult[];
  readonly obligations: readonly Action[];
  readonly nextSteps: readonly Action[];
}

/** A checklist for one client on one day. */
export interface ChecklistResult {
  readonly checklist: string;
  readonly verdicts: readonly Verdict[];
  /** The fact to ask next: in the cheapest missing sets, first in the order of the steps; null when nothing would help. */
  readonly nextFact: string | null;
  /** Facts whose answers carry an outcome, or something shown with it; an answer made idle by another is not counted. */
  readonly answered: number;
  /** `answered`, and the open facts that can still change an outcome or what is shown with it: the whole of the ring. */
  readonly relevant: number;
  /** Papers that serve a condition that is not ruled out. */
  readonly papers: readonly Paper[];
}
