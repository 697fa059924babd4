import type { Command } from './command.ts';
import { article } from './commands/article.ts';
import { calculate } from './commands/calculate.ts';
import { checklists } from './commands/checklists.ts';
import { facts } from './commands/facts.ts';
import { lint } from './commands/lint.ts';
import { policies } from './commands/policies.ts';
import { search } from './commands/search.ts';
import { support } from './commands/support.ts';
import { verdict } from './commands/verdict.ts';

/** Everything the command line can do, in the order of its help. */
export const commands: readonly Command[] = [
  policies,
  article,
  search,
  checklists,
  facts,
  verdict,
  support,
  calculate,
  lint,
];
