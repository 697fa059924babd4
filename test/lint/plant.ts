import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** One complaint of the linter: the rule (none for a needless exception), and what it says. */
export interface Complaint {
  readonly rule: string;
  readonly says: string;
}

const project = process.cwd();
const borrowed = ['.oxlintrc.json', 'package.json', 'tsconfig.base.json', 'electron/tools/lint'];

/**
 * Lints files planted in an empty copy of the project, under its own configuration.
 * @param files path inside the project → content
 * @returns what the linter says of each planted file
 */
export async function lintPlanted(files: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, Complaint[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'portolan-lint-'));
  try {
    for (const path of borrowed) await cp(join(project, path), join(folder, path), { recursive: true });
    await symlink(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction');
    const tsconfig = { extends: './tsconfig.base.json', compilerOptions: { jsx: 'react-jsx' }, include: ['**/*'] };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(tsconfig));
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    return byFile(await lint(folder), Object.keys(files));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Report {
  readonly diagnostics: readonly {
    readonly filename: string;
    readonly code?: string;
    readonly message: string;
    readonly help?: string;
  }[];
}

function lint(folder: string): Promise<Report> {
  const program = join(project, 'node_modules', 'oxlint', 'bin', 'oxlint');
  return new Promise((settle, fail) => {
    execFile(process.execPath, [program, '--format', 'json'], { cwd: folder, maxBuffer: 2 ** 26 }, (error, output) => {
      try {
        settle(JSON.parse(output) as Report); // True by the linter's documented JSON format.
      } catch {
        fail(error ?? new Error(`Not a report of the linter: ${output}`));
      }
    });
  });
}

function byFile(report: Report, files: readonly string[]): ReadonlyMap<string, Complaint[]> {
  const complaints = new Map<string, Complaint[]>(files.map((file) => [file, []]));
  for (const { filename, code = '', message, help = '' } of report.diagnostics) {
    complaints.get(filename.replaceAll('\\', '/'))?.push({ rule: code, says: `${message} ${help}` });
  }
  return complaints;
}
