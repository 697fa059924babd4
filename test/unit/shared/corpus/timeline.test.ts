import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#shared/calendar/civil-date.ts';
import { timelineOf, type TimelineRow } from '#shared/corpus/timeline.ts';
import { barOf, dayAt, shareAt, ticksOf, timelineRange, type TimelineZoom } from '#shared/corpus/timeline-scale.ts';
import { windowStatusOf } from '#shared/corpus/window-status.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';

const { bundle } = await compileSeeds(join(process.cwd(), 'seeds'));
const asOf = '2026-11-20';
const groups = timelineOf(bundle);
const rows = groups.flatMap((group) => [...group.rows, ...group.undated]);
const zooms: readonly TimelineZoom[] = ['all', 'decade', 'near'];

const days = fc.integer({ min: -2000, max: 6000 }).map((offset) => addDays('2016-01-01', offset));
const ranges = fc.tuple(fc.constantFrom(...zooms), days).map(([zoom, day]) => timelineRange(zoom, day, rows));

function rowOf(id: string): TimelineRow {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
}

describe('the rows of the timeline', () => {
  it('hold every document and every rule record once', () => {
    const all = [...bundle.policies, ...bundle.ruleRecords].map(({ id }) => id);
    expect(rows.map(({ id }) => id).toSorted()).toEqual(all.toSorted());
  });

  it('set apart what no day is known of, and put the rest by their first day', () => {
    for (const { rows: dated, undated } of groups) {
      const firsts = dated.map(({ from, issued, to }) => from ?? issued ?? to ?? '');
      expect(firsts).toEqual(firsts.toSorted());
      expect(firsts.every((day) => day !== '')).toBe(true);
      expect(undated.flatMap(({ from, issued, to }) => [from, issued, to]).every((day) => day === null)).toBe(true);
    }
  });

  it.each([
    ['gz-2024', 'documents'],
    ['mof-2026-16', 'tax'],
    ['gac-2024-167', 'customs'],
    ['safe-2025-47', 'fx'],
    ['sz-vat-module', 'local'],
    ['sc-810', 'other'],
  ])('find %s under %s', (id, name) => {
    expect(groups.find((group) => [...group.rows, ...group.undated].some((row) => row.id === id))?.name).toBe(name);
  });
});

describe('the scale', () => {
  it('leads from a day to its place and back to the same day', () => {
    fc.assert(
      fc.property(ranges, fc.double({ min: 0, max: 0.9999, noNaN: true }), (range, share) => {
        const day = dayAt(range, share);
        expect(day >= range.from && day <= range.to).toBe(true);
        expect(dayAt(range, shareAt(range, day) + 1e-9)).toBe(day);
      }),
    );
  });

  it('stays inside the range for a pointer that leaves it', () => {
    const range = timelineRange('all', asOf, rows);
    expect([dayAt(range, -3), dayAt(range, 7)]).toEqual([range.from, range.to]);
  });

  it('shows 2014 to 2030, ten years, or three around the as-of date', () => {
    const spans = zooms.map((zoom) => timelineRange(zoom, asOf, rows));
    expect(spans).toEqual([
      { from: '2014-01-01', to: '2030-12-31' },
      { from: '2020-01-01', to: '2029-12-31' },
      { from: '2025-05-20', to: '2028-05-20' },
    ]);
  });

  it('always shows the as-of date', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zooms), days, (zoom, day) => {
        const range = timelineRange(zoom, day, rows);
        expect(range.from <= day && day <= range.to).toBe(true);
      }),
    );
  });

  it('marks every year, and quarters where there is room', () => {
    expect(ticksOf(timelineRange('all', asOf, rows))).toHaveLength(17);
    expect(
      ticksOf(timelineRange('near', asOf, rows))
        .map(({ day }) => day)
        .slice(0, 3),
    ).toEqual(['2025-07-01', '2025-10-01', '2026-01-01']);
  });
});

describe('a bar', () => {
  const all = timelineRange('all', asOf, rows);

  it('covers exactly the days of the period', () => {
    const bar = barOf(rowOf('gz-2024'), all);
    const length = daysBetween(all.from, all.to) + 1;
    expect(Math.round((bar?.start ?? 0) * length)).toBe(daysBetween(all.from, '2024-03-06'));
    expect(Math.round((bar?.end ?? 0) * length)).toBe(daysBetween(all.from, '2027-03-06'));
    expect([bar?.startIs, bar?.endIs]).toEqual(['closed', 'closed']);
  });

  it('is open where no day is given, and goes on beyond the range where the day lies outside', () => {
    const ends = (id: string) => [barOf(rowOf(id), all)?.startIs, barOf(rowOf(id), all)?.endIs];
    expect(ends('gd-2021')).toEqual(['open', 'closed']);
    expect(ends('cit-law')).toEqual(['beyond', 'open']);
    expect(ends('mof-2018-103')).toEqual(['closed', 'open']);
    expect(ends('safe-2025-47')).toEqual(['open', 'open']);
  });

  it('is not drawn where nothing of it falls into the range', () => {
    expect(barOf(rowOf('gd-2016'), timelineRange('near', asOf, rows))).toBeNull();
  });

  it('never leaves the picture', () => {
    fc.assert(
      fc.property(ranges, fc.constantFrom(...rows), (range, row) => {
        const bar = barOf(row, range);
        expect(bar === null || (bar.start >= 0 && bar.end <= 1 && bar.start < bar.end)).toBe(true);
      }),
    );
  });
});

describe('where a day stands in the stretch of a rule record', () => {
  const kindAt = (id: string, day: string) => {
    const row = rowOf(id);
    return row.kind === 'rule' ? windowStatusOf(row.record, day).kind : null;
  };

  it('is read from its dates alone', () => {
    expect(
      ['2025-12-31', '2026-01-01', '2027-07-04', '2027-07-05', '2027-12-31', '2028-01-01'].map((day) =>
        kindAt('mof-2026-16', day),
      ),
    ).toEqual(['before', 'within', 'endsSoon', 'endsSoon', 'endsSoon', 'after']);
    expect(kindAt('mof-2018-103', '2049-12-31')).toBe('within');
  });

  it('is not given where the record has no dates, whatever the day', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(kindAt('vat-law', day)).toBe('notGiven');
      }),
    );
  });

  it('agrees with the bar: a day is before or after exactly where the bar does not reach', () => {
    const range = timelineRange('all', asOf, rows);
    fc.assert(
      fc.property(days, fc.constantFrom(...rows), (day, row) => {
        if (row.kind === 'policy' || (row.from === null && row.to === null) || day < range.from || day > range.to)
          return;
        if (row.from === null) return;
        const bar = barOf(row, range);
        const at = shareAt(range, day) + 1e-9;
        const isCovered = bar !== null && bar.start <= at && at < bar.end;
        expect(['within', 'endsSoon'].includes(windowStatusOf(row.record, day).kind)).toBe(isCovered);
      }),
    );
  });
});
