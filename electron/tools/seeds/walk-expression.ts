import type { Checklist, Expression, Leaf } from '#shared/rules/schema.ts';
import type { Path } from './yaml-source.ts';

/** A comparison and the way to it in its checklist. */
export interface LeafAt {
  readonly leaf: Leaf;
  readonly path: Path;
}

/** A reference and the way to it in its checklist. */
export interface RefAt {
  readonly ref: string;
  readonly path: Path;
}

/** An expression of a checklist and the way to it; `owner` is the condition it defines, null for `onlyIf`. */
export interface ExpressionAt {
  readonly expression: Expression;
  readonly path: Path;
  readonly owner: string | null;
}

/** Every expression a checklist holds: of its conditions first, then what limits deadlines, actions and links. */
export function expressionsOf(checklist: Checklist): readonly ExpressionAt[] {
  const ofRules = checklist.rules.flatMap((rule, index) => {
    const base: Path = ['rules', index];
    const conditions = (['appliesIf', 'requires'] as const).flatMap((part) =>
      rule[part].map((condition, place) => ({
        expression: condition.holds,
        path: [...base, part, place, 'holds'],
        owner: condition.id,
      })),
    );
    const limited = [
      ...rule.deadlines.map((entry, place) => ({ entry, path: [...base, 'deadlines', place] })),
      ...rule.obligations.map((entry, place) => ({ entry, path: [...base, 'obligations', place] })),
      ...Object.entries(rule.nextSteps).flatMap(([outcome, actions]) =>
        actions.map((entry, place) => ({ entry, path: [...base, 'nextSteps', outcome, place] })),
      ),
    ].flatMap(({ entry, path }) =>
      entry.onlyIf === undefined ? [] : [{ expression: entry.onlyIf, path: [...path, 'onlyIf'], owner: null }],
    );
    return [...conditions, ...limited];
  });
  const ofLinks = checklist.links.flatMap(({ onlyIf }, index) =>
    onlyIf === undefined ? [] : [{ expression: onlyIf, path: ['links', index, 'onlyIf'], owner: null }],
  );
  return [...ofRules, ...ofLinks];
}

/** The comparisons inside an expression, references not followed. */
export function leavesIn(expression: Expression, path: Path): readonly LeafAt[] {
  if ('fact' in expression) return [{ leaf: expression, path }];
  return partsOf(expression, path).flatMap((part) => leavesIn(part.expression, part.path));
}

/** The references inside an expression, not followed. */
export function refsIn(expression: Expression, path: Path): readonly RefAt[] {
  if ('ref' in expression) return [{ ref: expression.ref, path: [...path, 'ref'] }];
  return partsOf(expression, path).flatMap((part) => refsIn(part.expression, part.path));
}

/** Every `any` inside an expression, with its alternatives. */
export function alternativesIn(
  expression: Expression,
  path: Path,
): readonly { readonly expressions: readonly Expression[]; readonly path: Path }[] {
  return [
    ...('any' in expression ? [{ expressions: expression.any, path: [...path, 'any'] }] : []),
    ...partsOf(expression, path).flatMap((part) => alternativesIn(part.expression, part.path)),
  ];
}

interface Part {
  readonly expression: Expression;
  readonly path: Path;
}

function partsOf(expression: Expression, path: Path): readonly Part[] {
  if ('all' in expression) return listed(expression.all, [...path, 'all']);
  if ('any' in expression) return listed(expression.any, [...path, 'any']);
  if ('of' in expression) return listed(expression.of, [...path, 'of']);
  if ('not' in expression) return [{ expression: expression.not, path: [...path, 'not'] }];
  if ('unless' in expression) {
    return [
      { expression: expression.unless, path: [...path, 'unless'] },
      { expression: expression.holds, path: [...path, 'holds'] },
    ];
  }
  return [];
}

function listed(expressions: readonly Expression[], path: Path): readonly Part[] {
  return expressions.map((expression, index) => ({ expression, path: [...path, index] }));
}
