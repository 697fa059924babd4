import { describe, expect, it } from 'vitest';
import { paperDays } from '#shared/deadlines/paper-days.ts';
import { fold } from '#shared/record/fold.ts';
import type { Change, Operation } from '#shared/record/schema.ts';
import { nextOperation } from '#test/helpers/arbitrary-operations.ts';
import { creation, device } from '#test/helpers/sample-operations.ts';

const asOf = '2026-11-20';

type Paper = Extract<Change, { kind: 'evidence.add' }>['payload'];

function paper(evidence: string, more: Partial<Paper>): Change {
  const none = {
    paper: null,
    file: null,
    receivedOn: null,
    from: null,
    to: null,
    expiresOn: null,
    note: '',
    facts: [],
  };
  return { kind: 'evidence.add', payload: { evidence, label: evidence, ...none, ...more } };
}

function daysOf(...changes: readonly Change[]): readonly string[] {
  const record = [creation, ...changes].reduce<readonly Operation[]>(
    (all, change) => [...all, nextOperation(all, device, change)],
    [],
  );
  const state = fold(record) ?? expect.fail();
  return paperDays(state, asOf).map((dated) =>
    dated.source === 'paper' ? `${dated.evidence} ${dated.ends} ${dated.day}` : '',
  );
}

describe('the days on which papers end', () => {
  it('are the last day of a paper and that of what it speaks about, once where both are one', () => {
    expect(daysOf(paper('e', { expiresOn: '2027-01-31', to: '2026-12-31' }))).toEqual([
      'e expiry 2027-01-31',
      'e period 2026-12-31',
    ]);
    expect(daysOf(paper('e', { expiresOn: '2027-01-31', to: '2027-01-31' }))).toEqual(['e expiry 2027-01-31']);
    expect(daysOf(paper('e', {}))).toEqual([]);
  });

  it('stay where a paper has lapsed, and leave out what spoke about a time long over', () => {
    expect(daysOf(paper('e', { expiresOn: '2024-01-31' }))).toEqual(['e expiry 2024-01-31']);
    expect(daysOf(paper('e', { to: '2026-10-21' }))).toEqual(['e period 2026-10-21']);
    expect(daysOf(paper('e', { to: '2026-10-20' }))).toEqual([]);
  });

  it('are none where a good paper that lasts longer shows all that the paper shows', () => {
    const old = paper('old', { expiresOn: '2026-11-30', facts: ['a', 'b'] });
    const longer = { expiresOn: '2027-11-30', facts: ['a', 'b', 'c'] };
    expect(daysOf(old, paper('new', longer))).toEqual(['new expiry 2027-11-30']);
    expect(daysOf(old, paper('new', { ...longer, facts: ['a'] }))).toContain('old expiry 2026-11-30');
    expect(daysOf(old, paper('new', { ...longer, expiresOn: '2026-11-30' }))).toContain('old expiry 2026-11-30');
    expect(daysOf(old, paper('new', { ...longer, from: '2026-12-01' }))).toContain('old expiry 2026-11-30');
    const withdrawn = { kind: 'evidence.withdraw', payload: { evidence: 'new', withdrawn: true } } as const;
    expect(daysOf(old, paper('new', longer), withdrawn)).toEqual(['old expiry 2026-11-30']);
  });

  it('are none either where the same paper of the same checklist came anew, and stand where nothing says what it is', () => {
    const one = { expiresOn: '2026-11-30', paper: 'vat-no-invoice#voucher' };
    expect(daysOf(paper('old', one), paper('new', { ...one, expiresOn: null }))).toEqual([]);
    const other = { expiresOn: '2026-11-30' };
    expect(daysOf(paper('old', other), paper('new', { expiresOn: null }))).toEqual(['old expiry 2026-11-30']);
  });
});
