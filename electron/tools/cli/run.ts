import { parseArgs } from 'node:util';
import { BadInput, shown } from './bad-input.ts';
import type { Asked, Command, Surroundings, Told } from './command.ts';
import { commands } from './commands.ts';
import { helpOf, helpOfAll } from './help.ts';

/** What a call leaves behind. */
export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: 0 | 1 | 2;
}

/** Runs one call of the command line. Bad input answers with one sentence; any other error is a defect and is thrown. */
export async function run(line: readonly string[], surroundings: Surroundings): Promise<Outcome> {
  try {
    return await answer(line, surroundings);
  } catch (error) {
    if (error instanceof BadInput) return { stdout: '', stderr: `${error.message}\n`, exitCode: 2 };
    throw error;
  }
}

async function answer([name, ...rest]: readonly string[], surroundings: Surroundings): Promise<Outcome> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return done(helpOfAll(commands));
  const command = commands.find((one) => one.name === name);
  if (command === undefined) {
    const known = commands.map((one) => one.name).join(', ');
    throw new BadInput(`There is no command ${shown(name)}; the commands are ${known}.`);
  }
  const { values, words } = readArguments(command, rest);
  if (values.get('help') === true) return done(helpOf(command));
  const told = await command.run(askedOf(words, values, surroundings));
  return outcomeOf(told, values.get('json') === true);
}

function outcomeOf({ json, text, fault }: Told, isJson: boolean): Outcome {
  const stdout = isJson ? `${JSON.stringify(json, null, 2)}\n` : `${text}\n`;
  return fault === undefined ? done(stdout) : { stdout, stderr: `${fault}\n`, exitCode: 1 };
}

function done(stdout: string): Outcome {
  return { stdout, stderr: '', exitCode: 0 };
}

type Values = ReadonlyMap<string, string | boolean>;

function askedOf(words: readonly string[], values: Values, surroundings: Surroundings): Asked {
  return {
    ...surroundings,
    words,
    option: (name) => {
      const value = values.get(name);
      return typeof value === 'string' ? value : undefined;
    },
  };
}

/** Reads the arguments by hand of the tokens, so that every slip is named in our own words. */
function readArguments(command: Command, line: readonly string[]): { values: Values; words: readonly string[] } {
  const options = new Map<string, { type: 'string' | 'boolean' }>([
    ...command.options.map((name) => [name, { type: 'string' }] as const),
    ['json', { type: 'boolean' }],
    ['help', { type: 'boolean' }],
  ]);
  const { tokens } = parseArgs({
    args: [...line],
    options: { ...Object.fromEntries(options), help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values = new Map<string, string | boolean>();
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    values.set(token.name, valueOf(token, options, command.name));
  }
  const [least, most] = command.words;
  if (values.get('help') !== true) checkWords(command, words, least, most);
  return { values, words };
}

function valueOf(
  { name, rawName, value }: { readonly name: string; readonly rawName: string; readonly value?: string | undefined },
  options: ReadonlyMap<string, { readonly type: 'string' | 'boolean' }>,
  command: string,
): string | boolean {
  const option = options.get(name);
  if (option === undefined) {
    const known = [...options.keys()].map((one) => `--${one}`).join(', ');
    throw new BadInput(`The command ${command} has no option ${shown(rawName)}; it has ${known}.`);
  }
  if (option.type === 'boolean') {
    if (value === undefined) return true;
    throw new BadInput(`The option --${name} takes no value; write it alone.`);
  }
  if (value === undefined || value === '') throw new BadInput(`The option --${name} needs a value after it.`);
  return value;
}

function checkWords({ name, usage }: Command, words: readonly string[], least: number, most: number): void {
  const [extra] = words.slice(most === Infinity ? words.length : most);
  if (extra !== undefined) throw new BadInput(`The command ${name} does not know what to do with ${shown(extra)}.`);
  if (words.length < least) throw new BadInput(`Something is missing; write ${name} ${usage}.`);
}
