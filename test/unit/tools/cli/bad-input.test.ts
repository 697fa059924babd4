import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallSeeds } from '#test/helpers/seeds-copy.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { run, type Outcome } from '#tools/cli/run.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';

const { bundle } = await compileSeeds(smallSeeds);
const nobody = { root: join(smallSeeds, '..'), folder: '/nowhere', today: '2020-06-01', bundle: async () => bundle };

/** Runs a call in a folder that holds `case.json`. */
async function runWith(file: string | Uint8Array, ...line: readonly string[]): Promise<Outcome> {
  await using folder = await temporaryFolder();
  await writeFile(join(folder.path, 'case.json'), file);
  await mkdir(join(folder.path, 'folder.json'));
  return await run(line, { ...nobody, folder: folder.path });
}

const judge = ['verdict', '--checklist', 'small', '--facts', 'case.json'] as const;

describe('what a person can get wrong', () => {
  it.each([
    {
      wrong: 'an unknown command',
      line: ['verdicts'],
      sentence: /^There is no command "verdicts"; the commands are policies, .+\.$/,
    },
    {
      wrong: 'an unknown option',
      line: ['policies', '--day', 'x'],
      sentence: /^The command policies has no option "--day"; it has --as-of, --json, --help\.$/,
    },
    {
      wrong: 'an option without its value',
      line: ['policies', '--as-of'],
      sentence: /^The option --as-of needs a value after it\.$/,
    },
    {
      wrong: 'a value for an option without one',
      line: ['policies', '--json=yes'],
      sentence: /^The option --json takes no value; write it alone\.$/,
    },
    {
      wrong: 'a day that does not exist',
      line: ['policies', '--as-of', '2026-02-30'],
      sentence: /^--as-of "2026-02-30" is not a day that exists; write it as 2026-01-31\.$/,
    },
    {
      wrong: 'a word too many',
      line: ['policies', 'all'],
      sentence: /^The command policies does not know what to do with "all"\.$/,
    },
    {
      wrong: 'no article',
      line: ['article'],
      sentence: /^Something is missing; write article ARTICLE \[--as-of DATE\]\.$/,
    },
    {
      wrong: 'an unknown article',
      line: ['article', 'zz-2020#9'],
      sentence: /^There is no article "zz-2020#9"; the command policies --json lists them\.$/,
    },
    {
      wrong: 'nothing to search for',
      line: ['search', ' 　'],
      sentence: /^There is nothing to search for; write at least one character\.$/,
    },
    {
      wrong: 'an unknown checklist',
      line: ['facts', '--checklist', 'x'],
      sentence: /^There is no checklist "x"; the command checklists lists them\.$/,
    },
    {
      wrong: 'no checklist',
      line: ['verdict', '--facts', 'case.json'],
      sentence: /^--checklist is missing; write --checklist ID\.$/,
    },
    {
      wrong: 'no facts',
      line: ['verdict', '--checklist', 'small'],
      sentence: /^--facts is missing; write --facts FILE\.json\.$/,
    },
  ])('$wrong is one sentence, and nothing on stdout', async ({ line, sentence }) => {
    const { stdout, stderr, exitCode } = await runWith('{}', ...line);
    expect([stdout, exitCode]).toEqual(['', 2]);
    expect(stderr.trimEnd()).toMatch(sentence);
  });

  it.each([
    { wrong: 'no JSON', file: '{"registered": ', sentence: /^The file "case\.json" is not JSON; expected / },
    { wrong: 'a list', file: '[]', sentence: /^The file "case\.json" holds JSON, but no object; expected / },
    {
      wrong: 'a megabyte of noise',
      file: new Uint8Array(1_000_000).fill(0xfe),
      sentence: /^The file "case\.json" is not text in UTF-8; expected /,
    },
    {
      wrong: 'a megabyte of text',
      file: 'x'.repeat(1_000_000),
      sentence: /^The file "case\.json" is not JSON; expected /,
    },
    {
      wrong: 'a long text for a day',
      file: `{"exportedOn": "${'x'.repeat(1_000_000)}"}`,
      sentence: /^The answer to the fact exportedOn is text of 1000000 characters; expected a day /,
    },
    {
      wrong: 'lists within lists',
      file: `{"exportedOn": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      sentence: /^The answer to the fact exportedOn is a list; expected a day /,
    },
    {
      wrong: 'an unknown fact',
      file: '{"registred": true}',
      sentence: /^There is no fact "registred"; the command facts lists them\.$/,
    },
    {
      wrong: 'a name that objects have by birth',
      file: '{"__proto__": true}',
      sentence: /^There is no fact "__proto__"; /,
    },
    {
      wrong: 'text for yes or no',
      file: '{"registered": "yes"}',
      sentence: /^The answer `yes` does not fit the fact `registered`; expected true or false\.$/,
    },
    {
      wrong: 'nothing for yes or no',
      file: '{"registered": null}',
      sentence: /^The answer to the fact registered is null; expected true or false\.$/,
    },
    {
      wrong: 'a choice that is not offered',
      file: '{"exportMode": "9810"}',
      sentence: /^The answer `9810` does not fit the fact `exportMode`; expected one of its choices \(9610, 9710\)\.$/,
    },
    {
      wrong: 'a day that does not exist',
      file: '{"exportedOn": "2021-02-29"}',
      sentence: /^The answer `2021-02-29` does not fit the fact `exportedOn`; expected a day /,
    },
    {
      wrong: 'a reason that is none',
      file: '{"registered": {"unknown": "lost"}}',
      sentence: /^The fact registered is unknown for no reason known here; .+ notSure, /,
    },
  ])('a file with $wrong is one sentence, and nothing on stdout', async ({ file, sentence }) => {
    const { stdout, stderr, exitCode } = await runWith(file, ...judge);
    expect([stdout, exitCode, stderr.trimEnd().split('\n').length]).toEqual(['', 2, 1]);
    expect(stderr.trimEnd()).toMatch(sentence);
    expect(stderr.length).toBeLessThan(300);
  });

  it('a file far too large, or without an end, is refused after its first megabytes', async () => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, 'case.json'), '');
    await truncate(join(folder.path, 'case.json'), 5_000_000_000);
    const { stdout, stderr, exitCode } = await run(judge, { ...nobody, folder: folder.path });
    expect([stdout, exitCode]).toEqual(['', 2]);
    expect(stderr).toMatch(/^The file "case\.json" is larger than 5 MB; expected /);
  });

  it.each([
    {
      wrong: 'absent',
      file: 'other.json',
      sentence: 'The file "other.json" cannot be read, there is no such file; expected',
    },
    {
      wrong: 'a folder',
      file: 'folder.json',
      sentence: 'The file "folder.json" cannot be read, it is a folder; expected',
    },
  ])('a file that is $wrong is one sentence', async ({ file, sentence }) => {
    const { stderr, exitCode } = await runWith('{}', ...judge.slice(0, -1), file);
    expect([exitCode, stderr.startsWith(sentence)]).toEqual([2, true]);
  });
});
