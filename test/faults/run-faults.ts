import { cpSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Claims, Found, Scenario } from './scenario.ts';
import { faultyDisk, type Fault, type FaultMode, type FaultyDisk } from '#test/helpers/faulty-file-system.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { codeOf } from '#main/store/file-system.ts';

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

/** How closely the calls are failed, and who is told of it. */
interface Pace {
  /** 1 fails every call. */
  readonly stride?: number;
  /** Called after each fault, with how many there were by then. */
  readonly onFault?: (injected: number) => void;
}

/** Fails call 1, then 1 + stride, and so on, until the scenario passes without meeting the fault. */
export async function runFaults(
  scenario: Scenario,
  mode: FaultMode,
  code: string,
  { stride = 1, onFault = () => undefined }: Pace = {},
): Promise<FaultRow> {
  await using folder = await temporaryFolder();
  const laid = join(folder.path, 'laid');
  await mkdir(laid);
  const claims = await scenario.lay(laid);
  const counts = { survived: 0, repaired: 0 };
  const lost: string[] = [];
  let injected = 0;
  for (let call = 1; ; call += stride) {
    const { isStruck, found } = await attempt(scenario, laid, claims, { call, mode, code });
    if (found !== 'survived' && found !== 'repaired') lost.push(`call ${call}: ${String(found.lost)}`);
    else if (isStruck) counts[found] += 1;
    if (!isStruck) break;
    injected += 1;
    onFault(injected);
  }
  return { scenario: scenario.name, mode, code, injected, ...counts, lost };
}

/** Every attempt has folders of its own: what the one before opened may still be writing its list of clients. */
async function attempt(
  scenario: Scenario,
  laid: string,
  saved: readonly string[],
  fault: Fault,
): Promise<{ readonly isStruck: boolean; readonly found: Found | { readonly lost: unknown } }> {
  await using disk = faultyDisk(fault);
  const data = `${laid}-${fault.call}`;
  copyFolder(laid, data);
  const found = await meet(scenario, data, new Set(saved), disk).catch((lost: unknown) => ({ lost }));
  return { isStruck: disk.wasStruck, found };
}

/** Looks at a copy of what the fault left, as if the app ended there; then lets the app that met it go on. */
async function meet(scenario: Scenario, data: string, claims: Claims, disk: FaultyDisk): Promise<Found> {
  const acting = scenario.act(data, disk.fileSystem, claims).catch((error: unknown) => {
    if (!String(error).includes('planted')) throw error;
    return null;
  });
  const goOn = await Promise.race([acting, disk.crashed]);
  const copy = `${data}-copy`;
  copyFolder(data, copy);
  const found = await scenario.look(copy, new Set(claims));
  if (goOn !== null && goOn !== 'crashed') {
    disk.plant(null);
    await goOn();
    await scenario.look(data, claims);
  }
  return found;
}

/** At once, since thousands are made; a file that an act in the background puts in its place meanwhile is looked for again. */
function copyFolder(from: string, to: string): void {
  for (let tries = 5; ; tries -= 1) {
    try {
      return cpSync(from, to, { recursive: true });
    } catch (error) {
      if (codeOf(error) !== 'ENOENT' || tries === 1) throw error;
      rmSync(to, { recursive: true, force: true });
    }
  }
}
