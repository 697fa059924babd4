import { describe, expect, it } from 'vitest';
import { nextZoom, zoomRequestOf } from '#main/zoom.ts';

describe('zoom', () => {
  it('climbs from 90 % to 200 % and stays there', () => {
    const climbed = [0.9];
    for (let step = 0; step < 7; step += 1) climbed.push(nextZoom(climbed.at(-1) ?? 1, 'in'));
    expect(climbed).toEqual([0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2]);
  });

  it('goes down to 90 % and stays there, also from a size between two steps', () => {
    expect([nextZoom(1.3, 'out'), nextZoom(1, 'out'), nextZoom(0.9, 'out'), nextZoom(0.5, 'out')]).toEqual([
      1.25, 0.9, 0.9, 0.9,
    ]);
  });

  it('treats a size that Chromium rounded as the step it is', () => {
    expect(nextZoom(Math.fround(1.1), 'in')).toBe(1.25);
  });

  it('returns to 100 %', () => {
    expect(nextZoom(1.75, 'reset')).toBe(1);
  });

  it.each([
    ['+', 'in'],
    ['=', 'in'],
    ['-', 'out'],
    ['_', 'out'],
    ['0', 'reset'],
    ['a', null],
  ])('reads Ctrl and %s as %s', (key, request) => {
    expect(zoomRequestOf({ type: 'keyDown', key, control: true, meta: false, alt: false })).toBe(request);
  });

  it('leaves keys without Ctrl, with Alt, or let go, to the page', () => {
    const press = { type: 'keyDown', key: '+', control: true, meta: false, alt: false };
    const others = [
      { ...press, control: false },
      { ...press, alt: true },
      { ...press, type: 'keyUp' },
    ];
    expect(others.map(zoomRequestOf)).toEqual([null, null, null]);
  });
});
