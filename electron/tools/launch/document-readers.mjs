import { Refusal } from './refusal.mjs';
import { run } from './run.mjs';
import { installPackages } from './system.mjs';

/**
 * A program that opens exported documents and knows nothing of Portolan.
 * @typedef {{ program: string, args: readonly string[], packages: readonly import('./system-packages.mjs').PackageNames[] }} Reader
 */

/** Without windows these are a quarter of LibreOffice; a machine that has the whole of it keeps that. @type {readonly Reader[]} */
const readers = [
  { program: 'soffice', args: ['--version'], packages: [['libreoffice-writer-nogui'], ['libreoffice-calc-nogui']] },
  { program: 'pdftotext', args: ['-v'], packages: [['poppler-utils']] },
];

/** What to type where there is no apt-get. @type {Readonly<Record<string, string>>} */
const remedies = {
  darwin: 'brew install --cask libreoffice && brew install poppler',
  win32: 'winget install TheDocumentFoundation.LibreOffice oschwartz10612.Poppler  (and put both on the PATH)',
};

/** Sees that the programs that open exported documents are on this machine, installs them, or says how. */
export async function ensureDocumentReaders() {
  const missing = await missingReaders();
  if (missing.length === 0) return;
  if (process.platform === 'linux') {
    const packages = missing.flatMap((reader) => reader.packages);
    await installPackages(packages, 'programs that open the exported documents (LibreOffice, poppler)');
  }
  const still = await missingReaders();
  if (still.length === 0) return;
  const names = still.map(({ program }) => program).join(', ');
  throw new Refusal(
    `Exported documents cannot be opened to check them: ${names} cannot be started.`,
    remedies[process.platform] ??
      'sudo apt-get install -y libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils',
  );
}

async function missingReaders() {
  const codes = await Promise.all(readers.map(({ program, args }) => run(program, args, { timeout: 60_000 })));
  return readers.filter((_, index) => codes[index]?.code === 127);
}
