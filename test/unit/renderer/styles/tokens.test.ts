import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const source = readFileSync(new URL('../../../../renderer/src/styles/tokens.css', import.meta.url), 'utf8');

/** Words on their grounds: WCAG 2.2 AA asks for 4.5 to 1. */
const words: readonly (readonly [string, string])[] = [
  ...['--canvas', '--surface', '--surface-quiet', '--chart-wash'].flatMap((ground) =>
    ['--text', '--text-soft', '--chart'].map((ink) => [ink, ground] as const),
  ),
  ...['--paper', '--seal-wash'].flatMap((ground) => ['--ink', '--seal'].map((ink) => [ink, ground] as const)),
  ['--ink-soft', '--paper'],
  ['--ink-soft', '--paper-hover'],
  ['--ink', '--paper-hover'],
  ['--seal', '--surface'],
  ['--seal', '--canvas'],
  ['--on-chart', '--chart'],
  ['--on-chart', '--chart-strong'],
  ['--rail-text', '--rail'],
  ['--rail-text-current', '--rail-current'],
  ['--unlikely', '--surface'],
  ['--likely', '--surface'],
  ['--ends-soon', '--surface'],
  ['--info', '--info-wash'],
  ['--text', '--info-wash'],
  ...['likely', 'unlikely', 'not-involved', 'undetermined', 'in-force', 'ends-soon', 'period-ended', 'not-yet'].flatMap(
    (name) => [[`--${name}`, `--${name}-wash`] as const, ['--text', `--${name}-wash`] as const],
  ),
];

/** Marks and edges that carry meaning: 3 to 1. */
const marks: readonly (readonly [string, string])[] = [
  ['--line-strong', '--surface'],
  ['--focus', '--canvas'],
  ['--focus', '--surface'],
  ['--rail-mark', '--rail'],
  ...Array.from({ length: 8 }, (_, index) => [`--client-${index}`, '--surface'] as const),
];

describe.each(['light', 'dark', 'contrast'])('the colours of the %s theme', (theme) => {
  const colours = coloursOf(theme);

  it('can be read on every ground they stand on', () => {
    expect(words.filter(([ink, ground]) => ratio(colours, ink, ground) < 4.5)).toEqual([]);
  });

  it('show their marks and edges', () => {
    expect(marks.filter(([ink, ground]) => ratio(colours, ink, ground) < 3)).toEqual([]);
  });
});

it('defines the same colours in every theme', () => {
  expect([...coloursOf('dark').keys()]).toEqual([...coloursOf('light').keys()]);
  expect([...coloursOf('contrast').keys()]).toEqual([...coloursOf('light').keys()]);
});

function coloursOf(theme: string): ReadonlyMap<string, string> {
  const block = source.slice(source.indexOf(`:root[data-theme='${theme}'] {`));
  const body = block.slice(0, block.indexOf('}'));
  return new Map([...body.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]));
}

function ratio(colours: ReadonlyMap<string, string>, ink: string, ground: string): number {
  const [light, dark] = [luminance(colours.get(ink)), luminance(colours.get(ground))].toSorted((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** Relative luminance of `#rrggbb`, as WCAG defines it. */
function luminance(colour: string | undefined): number {
  if (colour === undefined) throw new Error('A colour of the list is not defined.');
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
