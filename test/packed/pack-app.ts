import { chmod, cp, mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { resolveElectron } from '#tools/launch/resolve-electron.mjs';

/** A copy of the app as it is handed out: its program and everything it needs in one folder. */
export interface PackedApp {
  readonly folder: string;
  readonly executable: string;
}

/** Lays the built app out as Electron's manual describes it: the program under its own name, the app in `resources/app`. */
export async function packApp(folder: string): Promise<PackedApp> {
  const { executable } = await resolveElectron();
  await cp(dirname(executable), folder, { recursive: true, verbatimSymlinks: true });
  const named = join(folder, 'portolan');
  await rename(join(folder, 'electron'), named);
  await chmod(named, 0o755);
  const app = join(folder, 'resources', 'app');
  await mkdir(app, { recursive: true });
  for (const name of ['package.json', 'out']) await cp(name, join(app, name), { recursive: true });
  return { folder, executable: named };
}
