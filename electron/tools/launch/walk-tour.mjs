import { Refusal } from './refusal.mjs';
import { run, toolEnvironment } from './run.mjs';

/**
 * Walks the sample seller through a checklist in the real app, leaving screenshots and a report in `out/tour/`.
 * @param {NodeJS.ProcessEnv} screen names the virtual screen
 * @param {number} started when the person asked, in ms since the epoch
 * @returns {Promise<number>} exit code
 */
export async function walkTour(screen, started) {
  const env = toolEnvironment({ ...screen, PORTOLAN_STARTED_AT: String(started) });
  const { code } = await run('tsx', ['test/tour/tour.ts'], { env, show: true });
  if (code !== 0)
    throw new Refusal('The walk through the app failed, as told above; its pictures are in out/tour.', null);
  return code;
}
