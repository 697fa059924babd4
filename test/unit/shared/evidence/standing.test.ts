import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryEvidenceChange, arbitraryRecord, nextOperation } from '#test/helpers/arbitrary-operations.ts';
import { creation, device, otherDevice } from '#test/helpers/sample-operations.ts';
import {
  evidenceDays,
  evidencedState,
  evidenceStateOn,
  onDay,
  unprovedFacts,
  type EvidenceDays,
} from '#shared/evidence/standing.ts';
import { changeSetting } from '#shared/record/fields.ts';
import { answersOf, fold } from '#shared/record/fold.ts';
import type { Change, Operation } from '#shared/record/schema.ts';
import type { Answer } from '#shared/rules/schema.ts';

const day = '2026-11-20';

function recordOf(...changes: readonly Change[]): readonly Operation[] {
  return [creation, ...changes].reduce<readonly Operation[]>(
    (record, change) => [...record, nextOperation(record, device, change)],
    [],
  );
}

function answersAfter(days: EvidenceDays, ...changes: readonly Change[]) {
  return { ...answersOf(evidencedState(fold(recordOf(...changes)), days)) };
}

const evidenced: Change = { kind: 'answer.set', payload: { fact: 'zone', value: true, basis: 'evidenced' } };

function paper(evidence: string, dates: Partial<Record<'from' | 'to' | 'expiresOn', string>>): Change {
  const { from = null, to = null, expiresOn = null } = dates;
  const said = { label: '营业执照', paper: null, file: null, receivedOn: null, note: '' };
  return { kind: 'evidence.add', payload: { evidence, ...said, from, to, expiresOn, facts: ['zone'] } };
}

test('an answer said to be evidenced counts as stated until a paper that is good is linked to it', () => {
  expect(answersAfter(onDay(day), evidenced)).toEqual({ zone: { known: true, basis: 'stated' } });
  expect(answersAfter(onDay(day), evidenced, paper('e-1', {}))).toEqual({ zone: { known: true, basis: 'evidenced' } });
});

test('the only paper is good on the day it expires, and from the next day on its condition is not known', () => {
  const changes = [evidenced, paper('e-1', { expiresOn: '2026-10-31' })];
  expect(answersAfter(onDay('2026-10-31'), ...changes)).toEqual({ zone: { known: true, basis: 'evidenced' } });
  expect(answersAfter(onDay('2026-11-01'), ...changes)).toEqual({ zone: { unknown: 'paperPending' } });
});

test('what is only stated is not known either where its one paper has lapsed', () => {
  const stated: Change = { kind: 'answer.set', payload: { fact: 'zone', value: true, basis: 'stated' } };
  const lapsed = paper('e-1', { expiresOn: '2026-10-31' });
  expect(answersAfter(onDay(day), stated, lapsed)).toEqual({ zone: { unknown: 'paperPending' } });
});

test('another good paper for the same condition keeps it, in whatever order they came', () => {
  const lapsed = paper('e-1', { expiresOn: '2026-10-31' });
  const good = paper('e-2', { expiresOn: '2027-10-31' });
  const known = { zone: { known: true, basis: 'evidenced' } };
  expect(answersAfter(onDay(day), evidenced, lapsed, good)).toEqual(known);
  expect(answersAfter(onDay(day), evidenced, good, lapsed)).toEqual(known);
});

test('a period is held against the day of the event, and a paper that ended since still shows what happened then', () => {
  const changes = [evidenced, paper('e-1', { from: '2026-01-01', to: '2026-03-31' })];
  const known = { zone: { known: true, basis: 'evidenced' } };
  expect(answersAfter({ asOf: day, events: ['2026-02-10'] }, ...changes)).toEqual(known);
  expect(answersAfter({ asOf: day, events: ['2026-04-01'] }, ...changes)).toEqual({
    zone: { unknown: 'paperPending' },
  });
  expect(answersAfter(onDay(day), ...changes)).toEqual({ zone: { unknown: 'paperPending' } });
});

test('a checklist is held against the days of its events as far as they are answered, else against the day asked for', () => {
  const inForce = { from: null, to: null, windowBasis: 'exportDate', cite: [] };
  // Only the windows of the rules are looked at.
  const checklist = { rules: [{ inForce }] } as unknown as Parameters<typeof evidenceDays>[0];
  const exported: Change = {
    kind: 'answer.set',
    payload: { fact: 'exportDate', value: '2026-02-10', basis: 'stated' },
  };
  expect(evidenceDays(checklist, fold(recordOf(exported)), day)).toEqual({ asOf: day, events: ['2026-02-10'] });
  expect(evidenceDays(checklist, fold(recordOf()), day)).toEqual(onDay(day));
});

test('an unlinked and a withdrawn paper count for nothing, and come back as they were', () => {
  const good = paper('e-1', {});
  const stated = { zone: { known: true, basis: 'stated' } };
  const unlink: Change = { kind: 'evidence.unlink', payload: { evidence: 'e-1', fact: 'zone' } };
  const withdraw: Change = { kind: 'evidence.withdraw', payload: { evidence: 'e-1', withdrawn: true } };
  const back: Change = { kind: 'evidence.withdraw', payload: { evidence: 'e-1', withdrawn: false } };
  expect(answersAfter(onDay(day), evidenced, good, unlink)).toEqual(stated);
  expect(answersAfter(onDay(day), evidenced, good, withdraw)).toEqual(stated);
  expect(answersAfter(onDay(day), evidenced, good, withdraw, back)).toEqual({
    zone: { known: true, basis: 'evidenced' },
  });
});

test('a paper tells what it is worth on a day: about to lapse within 60 days, lapsed, not yet, out of its period', () => {
  const [entry = expect.fail()] =
    fold(recordOf(paper('e-1', { from: '2026-01-01', to: '2026-12-31' })))?.evidence ?? [];
  const worth = (asOf: string, expiresOn: string | null) =>
    evidenceStateOn({ ...entry, expiresOn }, onDay(asOf), new Set());
  expect(worth('2026-11-20', '2027-01-20')).toBe('good');
  expect(worth('2026-11-20', '2027-01-19')).toBe('lapsesSoon');
  expect(worth('2026-11-20', '2026-11-19')).toBe('lapsed');
  expect(worth('2025-12-31', null)).toBe('notYet');
  expect(worth('2027-01-01', null)).toBe('outOfPeriod');
});

test('two devices that set another expiry leave the paper in dispute, which shows nothing until it is settled', () => {
  const base = recordOf(evidenced, paper('e-1', { expiresOn: '2027-10-31' }));
  const amended = (who: string, value: string, now: number) =>
    nextOperation(base, who, { kind: 'evidence.amend', payload: { evidence: 'e-1', field: 'expiresOn', value } }, now);
  const apart = [...base, amended(device, '2027-12-31', 1), amended(otherDevice, '2028-12-31', 2)];
  const state = fold(apart);
  expect(state?.conflicts.map(({ field, candidates }) => [field, candidates.map(({ value }) => value)])).toEqual([
    ['evidence/e-1/expiresOn', ['2027-12-31', '2028-12-31']],
  ]);
  expect({ ...answersOf(evidencedState(state, onDay(day))) }).toEqual({ zone: { unknown: 'paperPending' } });
  const settled = [...apart, nextOperation(apart, device, changeSetting('evidence/e-1/expiresOn', '2028-12-31'), 3)];
  expect({ ...answersOf(evidencedState(fold(settled), onDay(day))) }).toEqual({
    zone: { known: true, basis: 'evidenced' },
  });
});

test('the reason why a fact is not counted names the paper that was good longest', () => {
  const state = fold(
    recordOf(evidenced, paper('e-1', { expiresOn: '2026-10-31' }), paper('e-2', { expiresOn: '2025-01-01' })),
  );
  expect(unprovedFacts(state, onDay(day)).map(({ fact, entry, state: worth }) => [fact, entry.id, worth])).toEqual([
    ['zone', 'e-1', 'lapsed'],
  ]);
  expect(unprovedFacts(state, onDay('2026-10-31'))).toEqual([]);
});

const strengthOf = (answer: Answer | undefined): number =>
  answer === undefined || 'unknown' in answer ? 0 : answer.basis === 'stated' ? 1 : 2;

test('whatever is done with papers, no answer becomes more than was said: unknown stays unknown, stated stays stated', () => {
  fc.assert(
    fc.property(arbitraryRecord, fc.array(arbitraryEvidenceChange, { maxLength: 12 }), (record, changes) => {
      const after = changes.reduce<readonly Operation[]>(
        (all, change) => [...all, nextOperation(all, device, change)],
        record,
      );
      const [said, state] = [answersOf(fold(record)), fold(after)];
      for (const asOf of ['2026-10-31', '2026-11-01', day, '2027-04-01']) {
        const counted = answersOf(evidencedState(state, onDay(asOf)));
        expect(Object.keys(counted).toSorted()).toEqual(Object.keys(said).toSorted());
        for (const [fact, answer] of Object.entries(counted)) {
          expect(strengthOf(answer)).toBeLessThanOrEqual(strengthOf(said[fact]));
        }
      }
    }),
  );
});
