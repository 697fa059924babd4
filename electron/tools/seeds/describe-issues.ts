import type { z } from 'zod';
import { isPlainObject } from './plain-object.ts';
import type { Path } from './yaml-source.ts';

type Issue = z.core.$ZodIssue;

/** What a schema objects to, as a path and one sentence that says what was expected and what mends it. */
export interface Objection {
  readonly path: Path;
  readonly message: string;
}

const expressionForms =
  'all, any, not, atLeast with of, unless with holds and cite, ref, or a fact with cite and one of eq, ne, lt, le, gt, ge, in, between, dateWithin';

/** Puts a schema's issues into sentences; of a union the nearest alternative speaks. */
export function describeIssues(issues: readonly Issue[]): readonly Objection[] {
  return issues.flatMap((issue) => describe(issue, []));
}

function describe(issue: Issue, above: Path): readonly Objection[] {
  const path = [...above, ...issue.path];
  if ('input' in issue && issue.input === undefined) {
    return [{ path, message: `the field \`${nameOf(path)}\` is missing; add it (expected ${expectedBy(issue)}).` }];
  }
  switch (issue.code) {
    case 'invalid_union':
      return describeUnion(issue.errors, path, issue.input);
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `the key \`${key}\` is not known here; mend its spelling or remove it.`,
      }));
    case 'invalid_type':
      return [{ path, message: describeType(issue, path) }];
    case 'invalid_value':
      return [{ path, message: `\`${nameOf(path)}\` is not a value known here; expected ${expectedBy(issue)}.` }];
    case 'too_small':
      return [{ path, message: `\`${nameOf(path)}\` is too short or too small; expected at least ${issue.minimum}.` }];
    case 'too_big':
      return [{ path, message: `\`${nameOf(path)}\` is too long or too large; expected at most ${issue.maximum}.` }];
    default:
      return [{ path, message: `\`${nameOf(path)}\` is not as expected: ${issue.message}; mend it here.` }];
  }
}

function describeType(issue: Extract<Issue, { code: 'invalid_type' }>, path: Path): string {
  return `\`${nameOf(path)}\` is not of the expected kind; write ${expectedBy(issue)} here.`;
}

function expectedBy(issue: Issue): string {
  if (issue.code === 'invalid_value') return `one of ${issue.values.join(', ')}`;
  if (issue.code !== 'invalid_type') return 'a value';
  const kinds: Readonly<Record<string, string>> = {
    record: 'a mapping',
    object: 'a mapping',
    array: 'a list',
    string: 'a text',
  };
  return kinds[issue.expected] ?? `${issue.expected}`;
}

function describeUnion(
  alternatives: readonly (readonly Issue[])[],
  path: Path,
  written: unknown,
): readonly Objection[] {
  if (isExpression(path) && isPlainObject(written) && 'fact' in written && !('cite' in written)) {
    const message = `this comparison of the fact \`${String(written['fact'])}\` has no \`cite\`; add the words it rests on.`;
    return [{ path, message }];
  }
  const clock = clockIn(path, written);
  if (clock !== null && clock.found.length !== 1) {
    const has = clock.found.length === 0 ? 'has no measure' : `has ${clock.found.length} measures`;
    return [{ path: clock.path, message: `this clock ${has}; write exactly one of ${clock.possible.join(', ')}.` }];
  }
  const nearest = alternatives.toSorted((left, right) => strangeness(left) - strangeness(right))[0];
  if (nearest !== undefined && strangeness(nearest) === 0) return nearest.flatMap((issue) => describe(issue, path));
  return [
    {
      path,
      message: `expected ${isExpression(path) ? `an expression: ${expressionForms}` : 'another form'}; mend \`${nameOf(path)}\`.`,
    },
  ];
}

const measures = ['days', 'months', 'years', 'nextMonth', 'nextYear'];

/** The clock of a deadline or of a `dateWithin`, with the way to it; null where what is written has none. */
function clockIn(path: Path, written: unknown): Clock | null {
  if (!isPlainObject(written)) return null;
  const inside = written['dateWithin'];
  if (isPlainObject(inside)) return clockOf(inside, [...path, 'dateWithin'], measures);
  return path.at(-2) === 'deadlines' ? clockOf(written, path, [...measures, 'endOf']) : null;
}

interface Clock {
  readonly path: Path;
  readonly possible: readonly string[];
  readonly found: readonly string[];
}

function clockOf(written: Readonly<Record<string, unknown>>, path: Path, possible: readonly string[]): Clock {
  return { path, possible, found: possible.filter((measure) => measure in written) };
}

/** How far a value is from an alternative in its own shape; 0 where only something inside it is wrong. */
function strangeness(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + shapeErrors(issue), 0);
}

function shapeErrors(issue: Issue): number {
  if (issue.code === 'unrecognized_keys') return issue.keys.length;
  if (issue.code === 'invalid_union' && issue.path.length === 0) return Math.min(...issue.errors.map(strangeness));
  if (issue.code === 'invalid_type' && issue.path.length <= 1) return 1;
  return issue.path.length === 0 ? 1 : 0;
}

function isExpression(path: Path): boolean {
  const last = path.findLast((key) => typeof key === 'string');
  return ['holds', 'onlyIf', 'unless', 'not', 'all', 'any', 'of'].includes(String(last));
}

/** `steps[2].title`, as an author would say it. */
function nameOf(path: Path): string {
  if (path.length === 0) return 'this entry';
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('');
}
