import { expect, it } from 'vitest';
import { addDays } from '#shared/calendar/civil-date.ts';
import type { Policy } from '#shared/corpus/schema.ts';
import { statusOf } from '#shared/corpus/status.ts';

const policy: Policy = {
  id: 'zz-2020',
  title: '虚构',
  region: 'guangdong',
  issuers: ['虚构'],
  number: null,
  issued: '2024-03-06',
  address: null,
  period: { from: '2024-03-06', to: '2027-03-05', basis: 'validity', cite: [] },
  chapters: [],
  articles: [],
  prepared: { 'zh-CN': '虚构', 'zh-HK': '虚構', en: 'made up' },
  banners: [],
  original: { file: 'zz-2020.txt', sha256: '0'.repeat(64) },
};

it.each([
  { day: '2024-03-05', kind: 'notYet', daysLeft: 1095, which: 'the day before the first' },
  { day: '2024-03-06', kind: 'inForce', daysLeft: 1094, which: 'the first day' },
  { day: addDays('2027-03-05', -181), kind: 'inForce', daysLeft: 181, which: '181 days before the last' },
  { day: addDays('2027-03-05', -180), kind: 'endsSoon', daysLeft: 180, which: '180 days before the last' },
  { day: '2027-03-04', kind: 'endsSoon', daysLeft: 1, which: 'the day before the last' },
  { day: '2027-03-05', kind: 'endsSoon', daysLeft: 0, which: 'the last day' },
  { day: '2027-03-06', kind: 'periodEnded', daysLeft: -1, which: 'the day after the last' },
])('says $kind on $which', ({ day, kind, daysLeft }) => {
  expect(statusOf(policy, day)).toEqual({ kind, until: '2027-03-05', daysLeft });
});

it('does not let a document speak before it was issued, whatever year its title names', () => {
  const planned: Policy = { ...policy, issued: '2023-07-10', period: { ...policy.period, from: '2023-01-01' } };
  expect([statusOf(planned, '2023-07-09').kind, statusOf(planned, '2023-07-10').kind]).toEqual(['notYet', 'inForce']);
});

it('takes a document without a first day as begun', () => {
  const undated: Policy = { ...policy, issued: null, period: { ...policy.period, from: null } };
  expect(statusOf(undated, '1999-01-01').kind).toBe('inForce');
});
