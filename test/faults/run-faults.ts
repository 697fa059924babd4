import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Found, Scenario } from './scenario.ts';
import { faultyDisk, type Fault, type FaultMode } from '#test/helpers/faulty-file-system.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

/** What became of a scenario while each of its calls to the disk failed in turn. */
export interface FaultRow {
  readonly scenario: string;
  readonly mode: FaultMode;
  readonly code: string;
  readonly injected: number;
  readonly survived: number;
  readonly repaired: number;
  /** In words, which call it was and what was not as it must be. */
  readonly lost: readonly string[];
}

/** Fails call 1, then 1 + stride, and so on, until the scenario passes without meeting the fault. */
export async function runFaults(scenario: Scenario, mode: FaultMode, code: string, stride = 1): Promise<FaultRow> {
  await using folder = await temporaryFolder();
  const laid = join(folder.path, 'laid');
  const claims = await scenario.lay(laid);
  const counts = { survived: 0, repaired: 0 };
  const lost: string[] = [];
  let injected = 0;
  for (let call = 1; ; call += stride) {
    const outcome = await attempt(scenario, laid, claims, { call, mode, code }).catch((error: unknown) => {
      lost.push(`call ${call}: ${String(error)}`);
      return null;
    });
    if (outcome !== null && !outcome.isStruck) break;
    if (outcome !== null) counts[outcome.found] += 1;
    injected += 1;
  }
  return { scenario: scenario.name, mode, code, injected, ...counts, lost };
}

/** Looks at a copy of what the fault left, as if the app ended there; then lets the app that met it go on. */
async function attempt(
  scenario: Scenario,
  laid: string,
  saved: readonly string[],
  fault: Fault,
): Promise<{ readonly isStruck: boolean; readonly found: Found }> {
  await using folder = await temporaryFolder();
  await using disk = faultyDisk(fault);
  const [data, copy] = [join(folder.path, 'data'), join(folder.path, 'copy')];
  const force = { recursive: true, force: true };
  await cp(laid, data, force).catch(ignoreNothingLaid);
  const claims = new Set(saved);
  const acting = scenario.act(data, disk.fileSystem, claims).catch((error: unknown) => {
    if (!String(error).includes('planted')) throw error;
    return null;
  });
  const goOn = await Promise.race([acting, disk.crashed]);
  await cp(data, copy, force).catch(ignoreNothingLaid);
  const found = await scenario.look(copy, new Set(claims));
  const { isStruck } = disk;
  if (goOn !== null && goOn !== 'crashed') {
    disk.plant(null);
    await goOn();
    await scenario.look(data, claims);
  }
  return { isStruck, found };
}

function ignoreNothingLaid(error: unknown): void {
  if (!String(error).includes('ENOENT')) throw error;
}
