import { failureText } from './refusal.mjs';
import { runSteps } from './run-steps.mjs';
import { say } from './say.mjs';
import { setUp } from './set-up.mjs';
import { chooseSteps, steps } from './steps.mjs';

const { chosen, unknown } = chooseSteps(process.argv.slice(2));
if (unknown.length > 0) {
  say(`There is no step named ${unknown.join(', ')}. The steps are: ${steps.map((step) => step.name).join(', ')}.`);
  process.exitCode = 1;
} else {
  try {
    await setUp();
    process.exitCode = (await runSteps(chosen)) === 0 ? 0 : 1;
  } catch (failure) {
    say(`\nThe tests could not start. ${failureText(failure)}`);
    say('\n0 passed, 1 failed');
    process.exitCode = 1;
  }
}
