import { definitionsOf } from '#shared/rules/definitions.ts';
import type { Definitions } from '#shared/rules/definitions.ts';
import type { Action, Checklist, Condition, Expression, Rule } from '#shared/rules/schema.ts';

/**
 * A checklist that stands on its own: each reference to a rule of another checklist (`rule:<id>`) is replaced by
 * what that rule asks, citations included. References to nothing, and circles, are left as they are.
 */
export function withForeignRules(checklist: Checklist, all: readonly Checklist[]): Checklist {
  const own = definitionsOf(checklist);
  const foreign = new Map<string, Definitions>();
  for (const other of all) {
    if (other.id === checklist.id) continue;
    const definitions = definitionsOf(other);
    for (const rule of other.rules) foreign.set(`${RULE}${rule.id}`, definitions);
  }
  const replace = (expression: Expression) => replaceRefs(expression, own, own, foreign, []);
  return {
    ...checklist,
    rules: checklist.rules.map((rule) => mapRule(rule, replace)),
    links: checklist.links.map((link) => mapOnlyIf(link, replace)),
  };
}

const RULE = 'rule:';

type Replace = (expression: Expression) => Expression;

function mapRule(rule: Rule, replace: Replace): Rule {
  const conditions = (list: readonly Condition[]) => list.map((one) => ({ ...one, holds: replace(one.holds) }));
  const actions = (list: readonly Action[]) => list.map((one) => mapOnlyIf(one, replace));
  const { likely, unlikely, notInvolved, undetermined } = rule.nextSteps;
  return {
    ...rule,
    appliesIf: conditions(rule.appliesIf),
    requires: conditions(rule.requires),
    obligations: actions(rule.obligations),
    deadlines: rule.deadlines.map((one) => mapOnlyIf(one, replace)),
    nextSteps: {
      likely: actions(likely),
      unlikely: actions(unlikely),
      notInvolved: actions(notInvolved),
      undetermined: actions(undetermined),
    },
  };
}

function mapOnlyIf<Item extends { readonly onlyIf?: Expression | undefined }>(item: Item, replace: Replace): Item {
  return item.onlyIf === undefined ? item : { ...item, onlyIf: replace(item.onlyIf) };
}

/**
 * `here` are the definitions of the checklist the expression was written in, `following` what it was reached by.
 * Ids of conditions mean another thing in another checklist, so none of a foreign one may be left standing.
 */
function replaceRefs(
  expression: Expression,
  here: Definitions,
  own: Definitions,
  foreign: ReadonlyMap<string, Definitions>,
  following: readonly Expression[],
): Expression {
  const inner = (part: Expression) => replaceRefs(part, here, own, foreign, following);
  if ('all' in expression) return { all: expression.all.map(inner) };
  if ('any' in expression) return { any: expression.any.map(inner) };
  if ('of' in expression) return { atLeast: expression.atLeast, of: expression.of.map(inner) };
  if ('not' in expression) return { not: inner(expression.not) };
  if ('unless' in expression) {
    return { unless: inner(expression.unless), holds: inner(expression.holds), cite: expression.cite };
  }
  if (!('ref' in expression)) return expression;
  const { ref } = expression;
  const there = here.has(ref) ? here : ref.startsWith(RULE) && own.has(ref) ? own : foreign.get(ref);
  if (there === own) return expression;
  const named = there?.get(ref);
  if (there === undefined || named === undefined || following.includes(named)) {
    return here === own ? expression : { ref: `unresolved:${ref}` };
  }
  return replaceRefs(named, there, own, foreign, [...following, named]);
}
