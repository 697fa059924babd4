import type { Command } from './command.ts';

const call = 'npm run --silent portolan --';

/** The help of the whole command line. */
export function helpOfAll(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    'Portolan on the command line: the same documents, rules and calculators as in the window.',
    '',
    `Usage: ${call} COMMAND [options]`,
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    '  --json    Answer as JSON instead of text',
    '  --help    This help, or after a command the help of that command',
    '',
    'Exit codes: 0 done; 1 what was asked does not hold (lint); 2 bad input, named in one sentence on stderr.',
    'Money is written {"minor": 20000000, "currency": "USD"} (here USD 200,000), a share in basis points (4 % is 400), a day as 2026-01-31.',
    '',
  ].join('\n');
}

/** The help of one command. */
export function helpOf({ name, summary, usage, details }: Command): string {
  return [
    summary,
    '',
    `Usage: ${[call, name, usage, '[--json]'].filter((part) => part !== '').join(' ')}`,
    ...(details.length === 0 ? [] : ['', ...details]),
    '',
  ].join('\n');
}
