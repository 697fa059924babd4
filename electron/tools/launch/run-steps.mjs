import { ensureBuilt } from './build.mjs';
import { withDisplay } from './display.mjs';
import { ensureDocumentReaders } from './document-readers.mjs';
import { failureText } from './refusal.mjs';
import { runNpm, toolEnvironment } from './run.mjs';
import { duration, say } from './say.mjs';

/**
 * @typedef {import('./steps.mjs').Step} Step
 * @typedef {{ isPassed: boolean, output: string }} Outcome
 */

/**
 * Runs the steps one after another, and ends with a line that says how many passed.
 * @param {readonly Step[]} steps
 * @returns {Promise<number>} how many failed
 */
export async function runSteps(steps) {
  /** @type {Set<string>} */
  const failed = new Set();
  for (const step of steps) {
    say(`\n── ${step.title}`);
    const started = Date.now();
    const isBlocked = step.needsBuild === true && failed.has('build');
    const outcome = isBlocked ? { isPassed: false, output: 'Not run, because the build failed.' } : await runStep(step);
    if (!outcome.isPassed) failed.add(step.name);
    report(step, outcome, Date.now() - started);
  }
  say(`\n${steps.length - failed.size} passed, ${failed.size} failed`);
  return failed.size;
}

/**
 * @param {Step} step
 * @returns {Promise<Outcome>}
 */
async function runStep(step) {
  try {
    if (step.name === 'build') return { isPassed: true, output: (await ensureBuilt()) === 'built' ? '' : 'unchanged' };
    if (step.needsReaders === true) await ensureDocumentReaders();
    if (step.needsScreen === true) return await withDisplay((screen) => runScript(step.script, screen));
    return await runScript(step.script, {});
  } catch (failure) {
    return { isPassed: false, output: failureText(failure) };
  }
}

/**
 * @param {string} script
 * @param {NodeJS.ProcessEnv} extra
 * @returns {Promise<Outcome>}
 */
async function runScript(script, extra) {
  const env = toolEnvironment({ NO_COLOR: '1', ...extra });
  const { code, output } = await runNpm(['run', '--silent', script], { env });
  return { isPassed: code === 0, output };
}

/**
 * @param {Step} step
 * @param {Outcome} outcome
 * @param {number} took in ms
 */
function report(step, outcome, took) {
  if (outcome.isPassed) {
    say(`   passed in ${duration(took)}${countIn(outcome.output)}`);
    return;
  }
  say(outcome.output.trimEnd());
  say(`   FAILED after ${duration(took)}. To run it again:  npm test -- ${step.name}`);
}

/**
 * How many tests a test runner says it ran.
 * @param {string} output
 */
function countIn(output) {
  const count = /^ *(?:Tests +)?(\d+ passed.*)$/m.exec(output)?.[1];
  return count === undefined ? '' : `: ${count.trim()}`;
}
