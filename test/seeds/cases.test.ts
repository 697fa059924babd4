import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { Day } from '#shared/corpus/schema.ts';
import { evaluateChecklist } from '#shared/rules/evaluate.ts';
import { UnknownReason, Value, VerdictValue, type Answer, type Answers } from '#shared/rules/schema.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';

/** An answer as a case tells it: a plain value is known. */
const Told = z.union([z.literal('notAsked'), z.strictObject({ unknown: UnknownReason }), Value]);

const Cases = z.strictObject({
  asOf: Day,
  usual: z.record(z.string(), Told),
  cases: z
    .array(
      z.strictObject({
        name: z.string(),
        reason: z.string(),
        asOf: Day.optional(),
        alone: z.boolean().optional(),
        answers: z.record(z.string(), Told),
        expect: z.record(z.string(), VerdictValue),
        steps: z.array(z.string()).optional(),
        /** The days of deadlines by id, of whichever rule: `unknown` while the day it counts from is, `none` where it is not shown. */
        days: z.record(z.string(), z.union([Day, z.literal(['unknown', 'none'])])).optional(),
        /** Obligations and next steps by id, of whichever rule, that are shown or not shown. */
        shows: z.array(z.string()).optional(),
        hides: z.array(z.string()).optional(),
        deadline: Day.nullable().optional(),
        /** What a case stands at: an end of a number, a length or a day (`boundary`), or a day on which the answer turns. */
        at: z.enum(['boundary', 'dateChange']).optional(),
      }),
    )
    .min(1),
});

const root = process.cwd();
const folder = join(root, 'test', 'cases');
const { bundle, problems } = await compileSeeds(join(root, 'seeds'));

function answersFrom(told: Readonly<Record<string, z.infer<typeof Told>>>): Answers {
  return Object.fromEntries(
    Object.entries(told).flatMap(([fact, value]): readonly (readonly [string, Answer])[] => {
      if (value === 'notAsked') return [];
      if (typeof value === 'object' && 'unknown' in value) return [[fact, value]];
      return [[fact, { known: value, basis: 'stated' }]];
    }),
  );
}

it('has seeds without a problem to work on', () => {
  expect(problems).toEqual([]);
});

it('has golden cases for every checklist', () => {
  expect(readdirSync(folder).toSorted()).toEqual(bundle.checklists.map(({ id }) => `${id}.yaml`).toSorted());
});

describe.each(bundle.checklists)('the checklist $id', (checklist) => {
  const golden = Cases.parse(parse(readFileSync(join(folder, `${checklist.id}.yaml`), 'utf8')));
  const known = new Map(bundle.facts.map((fact) => [fact.id, fact]));
  const rules = new Set(checklist.rules.map(({ id }) => id));

  it.each(golden.cases)('$name: $reason', (one) => {
    const told = one.alone === true ? one.answers : { ...golden.usual, ...one.answers };
    const { verdicts } = evaluateChecklist(checklist, answersFrom(told), one.asOf ?? golden.asOf, bundle.facts);
    const deadlines = new Map(verdicts.flatMap((verdict) => verdict.deadlines).map(({ id, day }) => [id, day]));
    const found = {
      days: Object.fromEntries(
        Object.keys(one.days ?? {}).map((id) => [id, deadlines.has(id) ? (deadlines.get(id) ?? 'unknown') : 'none']),
      ),
      expect: Object.fromEntries(verdicts.map(({ rule, value }) => [rule, value])),
      steps: verdicts[0]?.nextSteps.map(({ id }) => id),
      deadline: verdicts[0]?.deadlines[0]?.day ?? null,
    };
    const actions = verdicts.flatMap(({ obligations, nextSteps }) => [...obligations, ...nextSteps]);
    const shown = new Set(actions.map(({ id }) => id));
    expect((one.shows ?? []).filter((id) => !shown.has(id))).toEqual([]);
    expect((one.hides ?? []).filter((id) => shown.has(id))).toEqual([]);
    const { expect: values, steps = found.steps, deadline = found.deadline, days = {} } = one;
    expect(found).toMatchObject({ expect: values, steps, deadline, days });
  });

  it('has cases that name only facts, choices and rules that exist', () => {
    const strangers = golden.cases.flatMap(({ name, answers, expect: expected }) => [
      ...Object.entries({ ...golden.usual, ...answers })
        .filter(([id, value]) => !canBeAnswered(id, value))
        .map(([id]) => `${name}: ${id}`),
      ...Object.keys(expected)
        .filter((id) => !rules.has(id))
        .map((id) => `${name}: ${id}`),
    ]);
    expect(strangers).toEqual([]);
  });

  it('has a case for every outcome of every rule', () => {
    const shown = new Set(golden.cases.flatMap(({ expect: expected }) => Object.entries(expected).map(String)));
    const wanted = checklist.rules.flatMap(({ id }) => VerdictValue.options.map((value) => String([id, value])));
    expect(wanted.filter((one) => !shown.has(one))).toEqual([]);
  });

  it('has cases at a boundary and cases across a change of date', () => {
    const places = new Set(golden.cases.map(({ at }) => at));
    expect([...places]).toEqual(expect.arrayContaining(['boundary', 'dateChange']));
  });

  it('names deadlines that some rule has', () => {
    const clocks = new Set(checklist.rules.flatMap(({ deadlines }) => deadlines.map(({ id }) => id)));
    const named = golden.cases.flatMap(({ days = {} }) => Object.keys(days));
    expect(named.filter((id) => !clocks.has(id))).toEqual([]);
  });

  it('names actions that some rule has', () => {
    const actions = checklist.rules.flatMap(({ obligations, nextSteps }) => [
      ...obligations,
      ...Object.values(nextSteps).flat(),
    ]);
    const ids = new Set(actions.map(({ id }) => id));
    const named = golden.cases.flatMap(({ shows = [], hides = [], steps = [] }) => [...shows, ...hides, ...steps]);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('has every deadline come out with a day in some case', () => {
    const dated = new Set(
      golden.cases.flatMap((one) => {
        const told = one.alone === true ? one.answers : { ...golden.usual, ...one.answers };
        const { verdicts } = evaluateChecklist(checklist, answersFrom(told), one.asOf ?? golden.asOf, bundle.facts);
        return verdicts.flatMap(({ deadlines }) => deadlines.flatMap(({ id, day }) => (day === null ? [] : [id])));
      }),
    );
    const all = checklist.rules.flatMap(({ deadlines }) => deadlines.map(({ id }) => id));
    expect(all.filter((id) => !dated.has(id))).toEqual([]);
  });

  it('lets no usual answer that carries the outcome be taken away', () => {
    const outcomeOf = (told: z.infer<typeof Cases>['usual']) =>
      evaluateChecklist(checklist, answersFrom(told), golden.asOf, bundle.facts).verdicts[0];
    const carrying = outcomeOf(golden.usual)?.why.map(({ leaf }) => leaf.fact) ?? [];
    const settled = carrying.filter((fact) => outcomeOf({ ...golden.usual, [fact]: 'notAsked' })?.value === 'likely');
    expect(carrying.length).toBeGreaterThan(1);
    expect(settled.filter((fact) => fact in golden.usual)).toEqual([]);
  });

  function canBeAnswered(id: string, value: z.infer<typeof Told>): boolean {
    const fact = known.get(id);
    if (fact === undefined) return false;
    if (fact.choices === undefined || typeof value !== 'string' || value === 'notAsked') return true;
    return fact.choices.some((choice) => choice.value === value);
  }
});

describe.each(bundle.samples)('the sample seller $id', (sample) => {
  it('gets the verdicts that its file promises', () => {
    const golden = bundle.checklists.flatMap(
      (checklist) => evaluateChecklist(checklist, sample.answers, '2026-11-20', bundle.facts).verdicts,
    );
    const values = Object.fromEntries(golden.map(({ rule, value }) => [rule, value]));
    expect(values).toMatchObject(sample.expected);
  });
});
