import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Milliseconds after which a program that hangs is ended. */
const longest = 90_000;

/** Runs a program to its end and resolves with what it wrote; rejects with that where it fails, hangs or is not there. */
export function tell(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    // A group of its own: LibreOffice is a script that starts the program that would hang.
    const child = spawn(program, [...args], { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    let isLate = false;
    const patience = setTimeout(() => {
      isLate = true;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, longest);
    child.on('error', (error) => {
      clearTimeout(patience);
      reject(
        new Error(`${program} could not be started: ${error.message}. npm run test:documents says how to install it.`),
      );
    });
    child.on('close', (code) => {
      clearTimeout(patience);
      if (code === 0) resolve(out);
      else reject(new Error(`${program} ${isLate ? 'hung' : `ended with ${code}`}: ${err || out}`));
    });
  });
}

/** LibreOffice without a window, with a profile of its own so that no other copy of it is asked instead. */
export class Office {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Opens a file and saves it as another kind; resolves with the texts of the files it wrote, by name. */
  async convert(file: string, kind: string): Promise<ReadonlyMap<string, Buffer>> {
    const out = join(this.#folder, `${basename(file)}-as-${kind.replace(/\W.*/, '')}`);
    await mkdir(out, { recursive: true });
    const profile = pathToFileURL(join(this.#folder, 'profile')).href;
    await tell('soffice', [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--norestore',
      '--nolockcheck',
      '--nodefault',
      '--convert-to',
      kind,
      '--outdir',
      out,
      file,
    ]);
    const names = await readdir(out);
    // It ends with 0 also where it could not open the file.
    if (names.length === 0) throw new Error(`LibreOffice made nothing of ${basename(file)}.`);
    return new Map(await Promise.all(names.map(async (name) => [name, await readFile(join(out, name))] as const)));
  }

  /** The one file it makes of another: its path. */
  async pathOf(file: string, kind: string): Promise<string> {
    await this.convert(file, kind);
    return join(this.#folder, `${basename(file)}-as-${kind}`, `${basename(file, extname(file))}.${kind}`);
  }

  /** The one text it makes of another. */
  async textOf(file: string, kind: string): Promise<string> {
    const [only] = (await this.convert(file, kind)).values();
    return only?.toString('utf8') ?? '';
  }
}
