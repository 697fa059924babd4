import { addDays, isCivilDate, type CivilDate } from '#shared/calendar/civil-date.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { Answer, Answers, Checklist, Value } from '#shared/rules/schema.ts';
import { createEvaluator, type Evaluator } from '#shared/rules/evaluator.ts';
import type { ChecklistResult } from '#shared/rules/verdict.ts';
import { bandsOf } from '#shared/twin/bands.ts';
import type { ChangedOutcome } from '#shared/twin/contract.ts';
import { randomFrom } from '#shared/twin/random.ts';

/** The answers of a twin, and what comes out otherwise than in the case they were made from. */
export interface Rewritten {
  readonly answers: Answers;
  readonly changed: readonly ChangedOutcome[];
}

type Outcomes = ReadonlyMap<string, string>;

/** From so many days every date of a case is moved, and to so many; and how many moves are tried. */
const shortest = 15;
const longest = 420;
const tries = 48;

/**
 * The same case with all days moved by the same number of days and every amount rounded, so that every outcome stays
 * as it is where the rules allow it. `countedFor` are the answers that count for a checklist in the case, whose outcomes
 * are to be kept: a paper may be good for one and not for another. The same seed gives the same twin.
 */
export function rewriteAnswers(
  answers: Answers,
  bundle: Bundle,
  asOf: CivilDate,
  seed: number,
  countedFor: (checklist: Checklist) => Answers = () => answers,
): Rewritten {
  const random = randomFrom(seed);
  const evaluator = createEvaluator(bundle);
  const before = outcomesIn(bundle.checklists.map((one) => evaluator.one(one, countedFor(one), asOf)));
  const moved = moveDays(
    answers,
    asOf,
    random,
    (next) => changesFrom(before, outcomesOf(evaluator, next, asOf)).length,
  );
  const after = roundAmounts(moved, bundle, (next) => changesFrom(before, outcomesOf(evaluator, next, asOf)).length);
  return { answers: after, changed: changesFrom(before, outcomesOf(evaluator, after, asOf)) };
}

function outcomesOf(evaluator: Evaluator, answers: Answers, asOf: CivilDate): Outcomes {
  return outcomesIn(evaluator.all(answers, asOf));
}

function outcomesIn(each: readonly ChecklistResult[]): Outcomes {
  return new Map(
    each.flatMap(({ checklist, verdicts }) =>
      verdicts.map(({ rule, value }) => [`${checklist} ${rule}`, value] as const),
    ),
  );
}

function changesFrom(before: Outcomes, after: Outcomes): readonly ChangedOutcome[] {
  return [...before].flatMap(([key, value]) => {
    const [checklist, rule] = key.split(' ');
    return after.get(key) === value || checklist === undefined || rule === undefined ? [] : [{ checklist, rule }];
  });
}

type Cost = (answers: Answers) => number;

/** Tries moves until one keeps every outcome, and past days past; else takes the one that changes least. */
function moveDays(answers: Answers, asOf: CivilDate, random: () => number, cost: Cost): Answers {
  const days = Object.values(answers).flatMap((answer) => dayIn(answer) ?? []);
  if (days.length === 0) return answers;
  let best: { readonly answers: Answers; readonly cost: number } | null = null;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const length = shortest + Math.floor(random() * (longest - shortest + 1));
    const by = random() < 0.5 ? -length : length;
    const moved = days.map((day) => addDays(day, by));
    // A day of the case that stood there before would be a trace, and one beyond the calendar no day.
    if (moved.some((day) => !isCivilDate(day) || days.includes(day))) continue;
    const next = mapKnown(answers, (value) => (isDay(value) ? addDays(value, by) : value));
    const turned = days.filter((day, place) => day <= asOf !== (moved[place] ?? day) <= asOf).length;
    const own = cost(next) * 1000 + turned;
    if (best === null || own < best.cost) best = { answers: next, cost: own };
    if (own === 0) break;
  }
  return best?.answers ?? mapKnown(answers, (value) => (isDay(value) ? addDays(value, -longest * 10) : value));
}

/** One amount after the other: the roundest number near it that keeps every outcome. */
function roundAmounts(answers: Answers, bundle: Bundle, cost: Cost): Answers {
  const taken = new Set(Object.values(answers).flatMap((answer) => numberIn(answer) ?? []));
  let current = answers;
  let least = cost(current);
  for (const [fact, answer] of Object.entries(answers)) {
    const number = numberIn(answer);
    if (number === null || !('known' in answer)) continue;
    const isPercent = bundle.facts.find(({ id }) => id === fact)?.type === 'percent';
    const bands = bandsOf(number, taken).filter((band) => !isPercent || band <= wholePercent);
    let best: { readonly answers: Answers; readonly cost: number } | null = null;
    for (const band of bands) {
      const next = { ...current, [fact]: { ...answer, known: withNumber(answer.known, band) } };
      const own = cost(next);
      if (best === null || own < best.cost) best = { answers: next, cost: own };
      if (own <= least) break;
    }
    if (best !== null) [current, least] = [best.answers, best.cost];
  }
  return current;
}

/** A hundred percent, as facts hold it. */
const wholePercent = 10_000;

function mapKnown(answers: Answers, change: (value: Value) => Value): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([fact, answer]) => [
      fact,
      'known' in answer ? { ...answer, known: change(answer.known) } : answer,
    ]),
  );
}

function isDay(value: Value): value is CivilDate {
  return typeof value === 'string' && isCivilDate(value);
}

function dayIn(answer: Answer): CivilDate | null {
  return 'known' in answer && isDay(answer.known) ? answer.known : null;
}

/** Numbers below ten are counts that many share. */
const smallest = 10;

function numberIn(answer: Answer): number | null {
  if (!('known' in answer)) return null;
  const { known } = answer;
  if (typeof known === 'number') return Math.abs(known) < smallest ? null : known;
  return typeof known === 'object' ? known.minor : null;
}

function withNumber(value: Value, number: number): Value {
  return typeof value === 'object' ? { ...value, minor: number } : number;
}
