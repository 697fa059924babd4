/** The box a signature is drawn in, in its own units. */
export const signatureBox = { width: 600, height: 200 } as const;

const mostStrokes = 40;
const mostNumbers = 400;
/** So far must the pen have moved before another point is kept. */
const leastMove = 3;

type Strokes = readonly (readonly number[])[];

/** The strokes with a new one begun at this point; the same where there is room for no more. */
export function begun(strokes: Strokes, x: number, y: number): Strokes {
  return strokes.length >= mostStrokes ? strokes : [...strokes, [x, y]];
}

/** The strokes with the last one drawn on to this point; the same where it hardly moved or is long enough. */
export function drawnOn(strokes: Strokes, x: number, y: number): Strokes {
  const last = strokes.at(-1);
  if (last === undefined || last.length >= mostNumbers) return strokes;
  const [fromX = x, fromY = y] = last.slice(-2);
  if (Math.hypot(x - fromX, y - fromY) < leastMove) return strokes;
  return [...strokes.slice(0, -1), [...last, x, y]];
}

/** The point in the box where a pointer stands over an element that shows it. */
export function pointIn(
  box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  clientX: number,
  clientY: number,
): readonly [number, number] {
  const within = (value: number, limit: number): number => Math.round(Math.min(limit, Math.max(0, value)));
  return [
    within(((clientX - box.left) / box.width) * signatureBox.width, signatureBox.width),
    within(((clientY - box.top) / box.height) * signatureBox.height, signatureBox.height),
  ];
}

/** A stroke as the path of a drawing; a single point is a dot. */
export function pathOf(stroke: readonly number[]): string {
  const points: string[] = [];
  for (let index = 0; index + 1 < stroke.length; index += 2) points.push(`${stroke[index]} ${stroke[index + 1]}`);
  const [first = '0 0', ...rest] = points;
  return `M ${first} ${rest.length === 0 ? `L ${first}` : `L ${rest.join(' L ')}`}`;
}
