import type { Command } from '#tools/cli/command.ts';
import { named } from '#tools/cli/options.ts';
import { table } from '#tools/terminal/table.ts';
import { currenciesOfFacts } from '#tools/seeds/currencies.ts';

/** What can be answered. */
export const facts: Command = {
  name: 'facts',
  summary: 'Lists the facts that can be answered, all or those one checklist asks.',
  usage: '[--checklist ID]',
  details: [
    'Types: boolean, choice (one of its choices), integer, percent (basis points), date (2026-01-31),',
    'money ({"minor": 20000000, "currency": "USD"}; the currency is the one the fact is counted in).',
  ],
  options: ['checklist'],
  words: [0, 0],
  run: async (asked) => {
    const bundle = await asked.bundle();
    const id = asked.option('checklist');
    const of = id === undefined ? null : named(bundle.checklists, id, 'checklist', 'checklists');
    const asks = new Map(bundle.checklists.map((one) => [one.id, new Set(one.steps.flatMap((step) => step.facts))]));
    const chosen =
      of === null
        ? bundle.facts
        : [...(asks.get(of.id) ?? [])].map((fact) => named(bundle.facts, fact, 'fact', 'facts'));
    const currencies = currenciesOfFacts(bundle);
    const rows = chosen.map((fact) => ({
      id: fact.id,
      type: fact.type,
      choices: fact.choices?.map((choice) => choice.value) ?? null,
      currency: currencies.get(fact.id) ?? null,
      label: fact.label,
      question: fact.question,
      choiceLabels: Object.fromEntries((fact.choices ?? []).map(({ value, label }) => [value, label])),
      checklists: bundle.checklists.flatMap((one) => (asks.get(one.id)?.has(fact.id) === true ? [one.id] : [])),
    }));
    return {
      json: rows,
      text: table([
        ['id', 'type', 'values', 'label'],
        ...rows.map((row) => [row.id, row.type, row.choices?.join(' ') ?? row.currency ?? '', row.label['zh-CN']]),
      ]),
    };
  },
};
