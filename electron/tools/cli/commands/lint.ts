import { join } from 'node:path';
import type { Command } from '#tools/cli/command.ts';

/** Whether the rule book is sound. */
export const lint: Command = {
  name: 'lint',
  summary: 'Checks the whole rule book and shows which clauses the checklists use.',
  usage: '',
  details: [
    'Each problem is one line: file, line, column, what is wrong and what mends it. Exit code 1 where there is any.',
    'With --json: {problems: [{file, line, column, message}], coverage: [{policy, clauses, forSellers, cited, waived}]}.',
  ],
  options: [],
  words: [0, 0],
  run: async ({ root }) => {
    const { compileSeeds } = await import('#tools/seeds/compile.ts');
    const { lintReport } = await import('#tools/seeds/lint-report.ts');
    const { problems, coverage, text, fault } = lintReport(await compileSeeds(join(root, 'seeds')));
    return { json: { problems, coverage }, text, ...(fault === null ? {} : { fault }) };
  },
};
