import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { Problem } from './problems.ts';

/** The way to a value inside a YAML file, as zod gives it. */
export type Path = readonly PropertyKey[];

/** One YAML file, or the front matter of one, whose values can be found again by line and column. */
export interface YamlSource {
  /** As it is named in problems, such as `seeds/facts.yaml`. */
  readonly file: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

/** Reads YAML without throwing: what the parser objects to comes back as problems, and then there is no source. */
export function readYaml(file: string, text: string): { source: YamlSource | null; problems: readonly Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  // Only the first: what the parser says after it follows from it.
  const error = [...document.errors, ...document.warnings].toSorted((left, right) => left.pos[0] - right.pos[0])[0];
  if (error === undefined) return { source: { file, document, lines }, problems: [] };
  const message = `this is not YAML as expected (${firstLine(error.message)}); mend the indentation, the colon or the quotes here.`;
  return { source: null, problems: [{ file, ...placeOf(lines, error.pos[0]), message }] };
}

/** A problem at a value of the file, or at the nearest value around it that the file really has. */
export function problemAt(source: YamlSource, path: Path, message: string): Problem {
  return { file: source.file, ...placeOf(source.lines, offsetOf(source.document, path)), message };
}

function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  for (const key of path) {
    const next = child(node, key);
    if (next !== undefined) node = next;
  }
  return rangeStart(node);
}

function child(node: unknown, key: PropertyKey): unknown {
  if (isSeq(node) && typeof key === 'number') return node.items[key];
  if (isMap(node)) return node.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.value ?? undefined;
  return undefined;
}

function rangeStart(node: unknown): number {
  return isScalar(node) || isMap(node) || isSeq(node) ? (node.range?.[0] ?? 0) : 0;
}

function placeOf(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}
