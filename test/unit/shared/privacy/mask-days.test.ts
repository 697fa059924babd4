import { expect, test } from 'vitest';
import type { ClientDays } from '#shared/deadlines/schema.ts';
import { maskDays } from '#shared/privacy/mask-days.ts';

const days: ClientDays = {
  client: 'c-0123456789',
  days: [
    { source: 'rule', checklist: 'vat', rule: 'r', deadline: 'd', day: '2026-11-20', marks: 'lastDay' },
    {
      source: 'paper',
      evidence: 'e-1',
      ends: 'expiry',
      label: '琅琊听涛的执照',
      paper: null,
      facts: ['exportDate'],
      day: '2026-12-01',
      marks: 'lastDay',
    },
    {
      source: 'task',
      task: 't-1',
      text: '给鹤影打电话',
      owner: '霁月',
      fact: null,
      day: '2026-12-02',
      marks: 'lastDay',
    },
  ],
  undated: [{ task: 't-2', text: '等青黛回信', owner: '', fact: 'exportDate' }],
  latest: 1,
};

test('masked days keep their days and lose the words of papers and tasks; an empty name stays empty', () => {
  const masked = maskDays(days);
  for (const word of ['听涛', '鹤影', '霁月', '青黛']) expect(JSON.stringify(masked)).not.toContain(word);
  expect(masked.days.map(({ day }) => day)).toEqual(days.days.map(({ day }) => day));
  expect(masked.days[0]).toBe(days.days[0]);
  expect(masked.undated[0]).toEqual({ task: 't-2', text: '●●●', owner: '', fact: 'exportDate' });
  expect(maskDays(days)).toBe(masked);
});
