import { execFileSync } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { saveFile } from '#main/files/save-file.ts';
import { exportFile } from '#main/reports/export-file.ts';
import { reportFormats } from '#main/reports/formats.ts';
import { readPdf } from '#main/reports/pdf/read-pdf.ts';
import { reportWordsIn } from '#main/reports/words.ts';
import { buildCaseReport } from '#shared/reports/case-report.ts';
import { textOfHtml } from '#shared/reports/read-html.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';
import { answeredState } from '#test/helpers/answered-state.ts';
import { faultyDisk } from '#test/helpers/faulty-file-system.ts';
import { plainPdf } from '#test/helpers/plain-pdf.ts';

/** What became of one export: the refusal or the file's size, and what was in the folder afterwards. */
export interface Outcome {
  readonly format: string;
  readonly said: string;
  readonly names: readonly string[];
  /** Whether the file of that name that was there before is there as it was. */
  readonly isOlderKept: boolean;
}

/**
 * A program that exports a report in every kind of file over an older one on a full disk, and prints what became of each as
 * JSON. The disk is a real, tiny one where this runs in a mount namespace of its own; otherwise its fullness is planted.
 */
async function exportToFullDisk(folder: string, isReal: boolean): Promise<void> {
  if (isReal) execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
  const planted = { call: 2, mode: 'once', code: 'ENOSPC' } as const;
  const save: typeof saveFile = (path, bytes) =>
    isReal ? saveFile(path, bytes) : saveFile(path, bytes, faultyDisk(planted).fileSystem);
  const { bundle } = await compileSeeds('seeds');
  const [sample] = bundle.samples;
  if (sample === undefined) throw new Error('The seeds hold no sample.');
  const words = reportWordsIn('zh-CN');
  const report = buildCaseReport({
    bundle,
    scope: 'checklist',
    checklists: bundle.checklists.filter(({ id }) => id === 'vat-no-invoice'),
    client: 'c-0123456789',
    state: answeredState(sample.answers, '虚构·甲'),
    asOf: '2026-11-20',
    generatedOn: '2026-11-20',
    language: 'zh-CN',
  });
  const press = {
    wake: () => undefined,
    toPdf: async ({ html }: { readonly html: string }) => plainPdf(textOfHtml(html)),
    read: readPdf,
    toPaper: async () => 'failed' as const,
  };
  const outcomes: Outcome[] = [];
  const older = 'An older report.';
  for (const format of ['docx', 'pdf', 'xlsx', 'html', 'md', 'ics'] as const) {
    const path = join(folder, `case.${format}`);
    await writeFile(path, older);
    const filler = isReal ? await fill(folder) : null;
    const { signal } = new AbortController();
    const said = await exportFile(
      {
        thing: report,
        format: reportFormats[format],
        path,
        words,
        press,
        signal,
        tell: () => undefined,
      },
      save,
    ).then(
      ({ bytes }) => `${bytes} bytes`,
      (error: unknown) => (error instanceof Error && 'refusal' in error ? String(error.refusal) : String(error)),
    );
    if (filler !== null) await rm(filler);
    const isOlderKept = (await readFile(path, 'utf8')) === older;
    outcomes.push({ format, said, names: await readdir(folder), isOlderKept });
    await rm(path);
  }
  process.stdout.write(JSON.stringify(outcomes));
}

/** Takes every byte that is left. */
async function fill(folder: string): Promise<string> {
  const path = join(folder, 'filler');
  for (let size = 64 * 1024; size > 0; size = Math.floor(size / 2)) {
    await writeFile(path, Buffer.alloc(size), { flag: 'a' }).catch(() => undefined);
  }
  return path;
}

const [folder, kind] = process.argv.slice(2);
if (folder === undefined) throw new Error('Say where to.');
await exportToFullDisk(folder, kind === 'real');
