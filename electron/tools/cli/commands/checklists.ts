import type { Command } from '#tools/cli/command.ts';
import { table } from '#tools/terminal/table.ts';

/** The checklists and what they judge. */
export const checklists: Command = {
  name: 'checklists',
  summary: 'Lists the checklists, what each asks and its rules.',
  usage: '',
  details: [],
  options: [],
  words: [0, 0],
  run: async (asked) => {
    const rows = (await asked.bundle()).checklists.map(
      ({ id, title, summary, topics, leansOn, steps, rules, links }) => ({
        id,
        title,
        summary,
        topics,
        leansOn,
        rules: rules.map((rule) => ({ id: rule.id, title: rule.title })),
        facts: [...new Set(steps.flatMap((step) => step.facts))],
        links: [...new Set(links.map((link) => link.checklist))],
      }),
    );
    return {
      json: rows,
      text: table([
        ['id', 'rules', 'facts', 'title'],
        ...rows.map(({ id, rules, facts, title }) => [id, String(rules.length), String(facts.length), title['zh-CN']]),
      ]),
    };
  },
};
