import { expect, test } from 'vitest';
import { begun, drawnOn, pathOf, pointIn } from '#renderer/features/sessions/signature.ts';
import { Change } from '#shared/record/schema.ts';

test('a point is taken in the box whatever the size it is shown at, and never outside', () => {
  const box = { left: 10, top: 20, width: 300, height: 100 };
  expect(pointIn(box, 160, 70)).toEqual([300, 100]);
  expect(pointIn(box, -50, 999)).toEqual([0, 200]);
});

test('a stroke keeps a point where the pen moved, and is drawn as a path', () => {
  const strokes = drawnOn(drawnOn(begun([], 5, 5), 6, 5), 20, 5);
  expect(strokes).toEqual([[5, 5, 20, 5]]);
  expect(strokes.map(pathOf)).toEqual(['M 5 5 L 20 5']);
  expect(pathOf([7, 8])).toBe('M 7 8 L 7 8');
});

test('however long somebody scribbles, the record takes what was drawn', () => {
  let strokes: readonly (readonly number[])[] = [];
  for (let stroke = 0; stroke < 60; stroke += 1) {
    strokes = begun(strokes, 0, 0);
    for (let point = 1; point < 300; point += 1) strokes = drawnOn(strokes, (point * 7) % 600, (point * 3) % 200);
  }
  const payload = { session: 's', signature: 'g', name: '王', strokes };
  expect(Change.safeParse({ kind: 'session.signOff', payload }).success).toBe(true);
});
