import { documentLines, type Original } from './originals.ts';
import type { Problem } from './problems.ts';
import type { TextLine } from './read-body.ts';
import { untiled } from './tiling.ts';

/** How many characters before and after a difference are shown. */
const shown = 12;

/**
 * Compares a policy's text with the given file both ways: every character of the file that is not page furniture
 * stands in the policy, in order, and nothing else does. Line breaks are not compared. Where the given text is out of
 * order, the restored order is compared instead, and its sentences must tile the given text without a remainder.
 */
export function compareWithOriginal(file: string, lines: readonly TextLine[], original: Original): readonly Problem[] {
  const source = `seeds/originals/${original.file}`;
  if (original.restored !== null) return compareRestored(file, lines, original, original.restored, source);
  return difference(file, lines, documentLines(original), (line) => `${source}:${line}`);
}

function compareRestored(
  file: string,
  lines: readonly TextLine[],
  original: Original,
  sentences: readonly string[],
  source: string,
): readonly Problem[] {
  const order = `seeds/restored-order/${original.id}.json`;
  const given = documentLines(original)
    .map((line) => line.text)
    .join('');
  const remainder = untiled(given, sentences);
  if (remainder !== null) {
    return [
      at(
        file,
        1,
        1,
        `the sentences of ${order} do not cover ${source} completely (${remainder}); mend the list of sentences.`,
      ),
    ];
  }
  const expected = sentences.map((text, index) => ({ text, line: index + 1 }));
  return difference(file, lines, expected, (line) => `${order}, sentence ${line}`);
}

function difference(
  file: string,
  lines: readonly TextLine[],
  expectedLines: readonly TextLine[],
  nameOf: (line: number) => string,
): readonly Problem[] {
  const [found, expected] = [joined(lines), joined(expectedLines)];
  if (found === expected) return [];
  const index = firstDifference(found, expected);
  const here = placeIn(lines, index);
  const there = placeIn(expectedLines, index);
  const want = excerpt(expected, index);
  const have = excerpt(found, index);
  return [
    at(
      file,
      here.line,
      here.column,
      `expected 「${want}」 as in ${nameOf(there.line)}, found 「${have}」; restore the given characters.`,
    ),
  ];
}

function joined(lines: readonly TextLine[]): string {
  return lines.map((line) => line.text).join('');
}

function firstDifference(left: string, right: string): number {
  let index = 0;
  while (index < left.length && left[index] === right[index]) index += 1;
  return index;
}

function excerpt(text: string, index: number): string {
  return text.slice(Math.max(0, index - shown), index + shown);
}

function placeIn(lines: readonly TextLine[], index: number): { line: number; column: number } {
  let left = index;
  for (const { text, line } of lines) {
    if (left < text.length) return { line, column: left + 1 };
    left -= text.length;
  }
  return { line: lines.at(-1)?.line ?? 1, column: (lines.at(-1)?.text.length ?? 0) + 1 };
}

function at(file: string, line: number, column: number, message: string): Problem {
  return { file, line, column, message };
}
