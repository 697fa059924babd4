import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { chooseSteps, steps } from '#tools/launch/steps.mjs';

const names = (asked: string[]) => chooseSteps(asked).chosen.map((step) => step.name);

it('runs every step when none is named', () => {
  expect(names([])).toEqual([
    'format',
    'types',
    'lint',
    'seeds',
    'locales',
    'unused',
    'unit',
    'build',
    'e2e',
    'documents',
  ]);
});

it('runs the steps that are named, in the order of the list, with the build where it is needed', () => {
  expect(names(['e2e', 'unit'])).toEqual(['unit', 'build', 'e2e']);
});

it('names only scripts that package.json has', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }; // npm's own format.
  expect(steps.filter((step) => scripts[step.script] === undefined)).toEqual([]);
});

it('refuses a step it does not know, and lists those it does', async () => {
  const asked = promisify(execFile)(process.execPath, ['electron/tools/launch/test.mjs', 'units']);
  await expect(asked).rejects.toMatchObject({
    code: 1,
    stdout: `There is no step named units. The steps are: ${steps.map((step) => step.name).join(', ')}.\n`,
  });
});
