import type { Checklist, Fact, Rule } from '#shared/rules/schema.ts';
import { outcomesOf, type RuleOutcomes } from './outcomes.ts';
import type { Problem } from './problems.ts';
import { problemIn, type Entry } from './read-entries.ts';
import type { Path } from './yaml-source.ts';

/**
 * Rules of a sound checklist whose outcome is settled before anything is answered: gates and conditions that never change, facts
 * asked to be two things at once, and verdicts that no answers lead to. `standAlone` is the same checklist with the rules of others
 * written into it.
 */
export function checkOutcomes(
  entry: Entry<Checklist>,
  standAlone: Checklist,
  facts: readonly Fact[],
): readonly Problem[] {
  return outcomesOf(standAlone, facts).flatMap((outcomes, index) => {
    const rule = entry.value.rules[index];
    if (rule === undefined) return [];
    const problems = [...opposites(entry, rule, index, outcomes), ...constants(entry, rule, index, outcomes)];
    // What follows from those would only say the same again.
    return problems.length > 0 ? problems : unreachable(entry, rule, index, outcomes);
  });
}

function opposites(entry: Entry<Checklist>, rule: Rule, index: number, outcomes: RuleOutcomes): readonly Problem[] {
  return outcomes.opposites.map(({ line, fact, other }) => {
    const { id } = line.condition;
    const elsewhere = other.condition.id === id ? 'in the same condition' : `by \`${other.condition.id}\``;
    return problemIn(
      entry,
      wayTo(rule, index, id),
      `\`${id}\` needs the fact \`${fact}\` to be the opposite of what is needed ${elsewhere}, so both can never hold; drop one of the two.`,
    );
  });
}

function constants(entry: Entry<Checklist>, rule: Rule, index: number, outcomes: RuleOutcomes): readonly Problem[] {
  if (rule.appliesIf.length === 0) {
    return [
      problemIn(
        entry,
        ['rules', index, 'appliesIf'],
        `the gate of \`${rule.id}\` is empty, so notInvolved can never come out; say whom the rule concerns.`,
      ),
    ];
  }
  return outcomes.constants.map(({ line, isTrue }) => {
    const { id } = line.condition;
    const what = line.part === 'gate' ? 'the gate condition' : 'the condition';
    return problemIn(
      entry,
      wayTo(rule, index, id),
      `${what} \`${id}\` ${isTrue ? 'holds' : 'fails'} whatever is answered; mend its comparisons or remove it.`,
    );
  });
}

function unreachable(entry: Entry<Checklist>, rule: Rule, index: number, { canBe }: RuleOutcomes): readonly Problem[] {
  const never = (path: Path, outcome: string, mend: string): Problem =>
    problemIn(
      entry,
      ['rules', index, ...path],
      `the rule \`${rule.id}\` can never come out as ${outcome}, whatever is answered; ${mend}.`,
    );
  return [
    ...(canBe.notInvolved ? [] : [never(['appliesIf'], 'notInvolved', 'its gate always holds, so mend the gate')]),
    ...(canBe.likely
      ? []
      : [never(['requires'], 'likely', 'mend the gate, window and requirements so that all can hold together')]),
    ...(canBe.unlikely
      ? []
      : [
          never(
            ['requires'],
            'unlikely',
            'its requirements hold wherever its gate does, so ask for more than the gate',
          ),
        ]),
  ];
}

function wayTo(rule: Rule, index: number, condition: string): Path {
  for (const part of ['appliesIf', 'requires'] as const) {
    const place = rule[part].findIndex(({ id }) => id === condition);
    if (place !== -1) return ['rules', index, part, place, 'holds'];
  }
  return ['rules', index, 'inForce'];
}
