import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readDocx } from '#main/reports/docx/read-docx.ts';
import { readPdf } from '#main/reports/pdf/read-pdf.ts';
import { reportFormats, type ReportOrder } from '#shared/reports/contract.ts';
import { openApp, seeds, textOf, type TestApp } from '#test/contract/app.ts';
import { plainPdf } from '#test/helpers/plain-pdf.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

const order: Omit<ReportOrder, 'client'> = {
  scope: 'checklist',
  checklists: ['vat-no-invoice'],
  language: 'zh-CN',
  asOf: '2026-11-20',
  preparedBy: '',
};
const request = { ...order, format: 'html' } as const;

describe('exporting a report', () => {
  it('writes what main itself knows of the client, and says how much', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'report.html');
    const app = await openApp(folder.path, path);
    const client = await sampleClient(app, '虚构·<甲>公司');
    const { file, bytes } = await app.get('report:export', { client, ...request });
    expect({ file, bytes }).toEqual({ file: 'report.html', bytes: (await stat(path)).size });
    const html = await textOf(path);
    expect(html).toContain('虚构·&#60;甲&#62;公司');
    expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)[^"]*\.js/);
    expect(app.offered[0]).toMatch(/^report html 虚构·<甲>公司 .+ 2026-11-20$/);
  });

  it('tells each step, and the last before the disk is the reading back', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path, join(folder.path, 'report.docx'));
    const client = await sampleClient(app, '甲公司');
    await app.get('report:export', { client, ...request, format: 'docx' });
    expect(app.progress.map(({ stage }) => stage)).toEqual(['gathering', 'choosing', 'writing', 'checking', 'saving']);
  });

  it('lists the papers of the case with what they are worth, and its tasks, but nothing withdrawn', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'report.md');
    const app = await openApp(folder.path, path);
    const client = await sampleClient(app, '甲公司');
    const paper = { paper: null, file: null, receivedOn: null, from: null, to: null, facts: [], note: '' };
    const task = { owner: '', due: '2026-12-01', session: null, fact: null };
    for (const change of [
      { kind: 'evidence.add', payload: { ...paper, evidence: 'e-1', label: '营业执照甲', expiresOn: '2026-11-19' } },
      { kind: 'evidence.add', payload: { ...paper, evidence: 'e-2', label: '备案回执乙', expiresOn: null } },
      { kind: 'evidence.add', payload: { ...paper, evidence: 'e-3', label: '误加的材料', expiresOn: null } },
      { kind: 'evidence.withdraw', payload: { evidence: 'e-3', withdrawn: true } },
      { kind: 'task.add', payload: { ...task, task: 't-1', text: '补交回执原件' } },
    ] as const) {
      await app.get('record:append', { client, change });
    }
    await app.get('report:export', { client, ...request, scope: 'case', format: 'md' });
    const text = await textOf(path);
    expect(text).toMatch(/营业执照甲.*已过期|营业执照甲.*过期/);
    expect(text).toContain('备案回执乙');
    expect(text).toContain('补交回执原件');
    expect(text).not.toContain('误加的材料');
  });

  it('lists the papers still needed as a page of its own, without those that are there and good', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'papers.md');
    const app = await openApp(folder.path, path);
    const client = await sampleClient(app, '甲公司');
    const checklist = (await seeds).checklists.find(({ id }) => id === 'vat-no-invoice');
    const [first = expect.fail(), second = expect.fail()] = checklist?.papers ?? [];
    const more = { file: null, receivedOn: null, from: null, to: null, facts: [], note: '' };
    const paper = (id: string) => `vat-no-invoice#${id}`;
    const add = (evidence: string, of: string, expiresOn: string | null) =>
      app.get('record:append', {
        client,
        change: { kind: 'evidence.add', payload: { ...more, evidence, label: evidence, paper: paper(of), expiresOn } },
      });
    const exportList = async (format: 'md' | 'docx' | 'pdf' | 'html' | 'xlsx'): Promise<string> => {
      const said = await app.ask('report:export', { client, ...request, scope: 'papers', format });
      return typeof said === 'string' ? said : textOf(path);
    };
    const before = await exportList('md');
    await add('e-good', first.id, null);
    await add('e-old', second.id, '2026-11-19');
    const after = await exportList('md');
    const row = ({ label }: typeof first) => `□ ${label['zh-CN']}`;
    expect([before.includes(row(first)), after.includes(row(first))]).toEqual([true, false]);
    expect(after).toMatch(new RegExp(`${row(second).slice(0, 8)}.*已过期 2026年11月19日`));
    expect(after).toContain('已收到，不用再交');
    expect(after).toContain('e-good');
    for (const format of ['docx', 'pdf', 'html'] as const) expect(await exportList(format)).not.toBe('differs');
    expect(await exportList('xlsx')).toBe('bad-request');
    expect(app.offered[0]).toMatch(/^missingPapers md 甲公司/);
  });

  it('holds 200 papers of a client in every kind of file', async () => {
    await using folder = await temporaryFolder();
    for (const format of ['docx', 'pdf', 'xlsx', 'html', 'md'] as const) {
      const path = join(folder.path, `many.${format}`);
      const app = await openApp(join(folder.path, format), path);
      const client = await sampleClient(app, '甲公司');
      const more = { paper: null, file: null, receivedOn: null, from: null, to: null, facts: [], note: '' };
      for (let index = 0; index < 200; index += 1) {
        const payload = { ...more, evidence: `e-${index}`, label: `单证${index}号`, expiresOn: '2026-12-31' };
        await app.get('record:append', { client, change: { kind: 'evidence.add', payload } });
      }
      await app.get('report:export', { client, ...request, scope: 'case', format });
      const { text } = await everythingIn(path, format);
      const missing = Array.from({ length: 200 }, (_, index) => `单证${index}号`).filter(
        (one) => !bare(text).includes(one),
      );
      expect(missing).toEqual([]);
    }
  });

  it('prints a PDF of the same page', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'report.pdf');
    const app = await openApp(folder.path, path);
    const client = (await app.get('client:create', { name: '甲公司', sample: null })).summary.id;
    await app.get('report:export', { client, ...request, format: 'pdf', language: 'en' });
    expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('refuses a checklist that is not there, and a person who chose no place', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    const client = (await app.get('client:create', { name: '甲公司', sample: null })).summary.id;
    expect(await app.ask('report:export', { client, ...request, checklists: ['no-such'] })).toBe('bad-request');
    expect(await app.ask('report:export', { client, ...request })).toBe('cancelled');
  });

  it('refuses a file that reads back differently, and leaves none', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'report.pdf');
    const toPdf = async (): Promise<Buffer> => plainPdf('something else');
    const app = await openApp(folder.path, path, undefined, { pressOf: { toPdf } });
    const client = await sampleClient(app, '甲公司');
    const before = await readdir(folder.path);
    expect(await app.ask('report:export', { client, ...request, format: 'pdf' })).toBe('differs');
    expect(await readdir(folder.path)).toEqual(before);
  });

  it('refuses what is no PDF at all as one that reads back differently', async () => {
    await using folder = await temporaryFolder();
    const toPdf = async (): Promise<Buffer> => Buffer.from('not a document');
    const app = await openApp(folder.path, join(folder.path, 'report.pdf'), undefined, { pressOf: { toPdf } });
    const client = await sampleClient(app, '甲公司');
    expect(await app.ask('report:export', { client, ...request, format: 'pdf' })).toBe('differs');
  });

  it('ends when it is told to, leaves nothing behind, and can be begun again', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'report.pdf');
    let isEndless = true;
    let begin = (): void => {};
    const begun = new Promise<void>((resolve) => {
      begin = resolve;
    });
    const app = await openApp(folder.path, path, undefined, {
      pressOf: {
        toPdf: ({ html }, signal) =>
          new Promise((resolve, reject) => {
            begin();
            signal.addEventListener('abort', () => reject(new Error('ended')));
            if (!isEndless) resolve(plainPdf(html.replace(/<style>[\s\S]*<\/style>|<[^>]*>/g, ' ')));
          }),
      },
    });
    const client = await sampleClient(app, '甲公司');
    const before = await readdir(folder.path);
    const asked = app.ask('report:export', { client, ...request, format: 'pdf' });
    await begun;
    expect(await app.ask('report:export', { client, ...request })).toBe('busy');
    await app.get('report:cancel', undefined);
    expect(await asked).toBe('cancelled');
    expect(await readdir(folder.path)).toEqual(before);
    isEndless = false;
    await app.get('report:export', { client, ...request, format: 'pdf' });
  });

  it('asks for a printer, and says what became of it', async () => {
    await using folder = await temporaryFolder();
    const outcomes: ('cancelled' | 'failed' | 'printed')[] = ['cancelled', 'failed', 'printed'];
    const toPaper = async () => outcomes.shift() ?? 'failed';
    const app = await openApp(folder.path, null, undefined, { pressOf: { toPaper } });
    const client = await sampleClient(app, '甲公司');
    const ask = () => app.ask('report:print', { client, ...order });
    expect([await ask(), await ask(), await ask()]).toEqual(['cancelled', 'no-printer', {}]);
  });
});

describe('the report of a whole case', () => {
  it.each(reportFormats)('holds the client as %s, and no word of another client', async (format) => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, `case.${format}`);
    const app = await openApp(folder.path, path);
    const [own, foreign] = ['OWNWORD甲贸易', 'PLANTEDWORD乙商行'];
    const other = await sampleClient(app, foreign);
    await note(app, other, 'PLANTEDWORD in a note');
    const client = await sampleClient(app, own);
    await note(app, client, '=OWNWORD 00012345678901234567');
    const bundle = await seeds;
    const checklists = bundle.checklists.map(({ id }) => id);
    await app.get('report:export', { ...request, scope: 'case', checklists, client, format, preparedBy: '丙顾问' });
    const { text, parts } = await everythingIn(path, format);
    const holds = (words: string): boolean => bare(text).includes(bare(words));
    // Not compared as texts: a failure would print the whole report.
    expect(holds('OWNWORD')).toBe(true);
    expect(bare(parts).includes('PLANTEDWORD')).toBe(false);
    expect(holds('以官方原文为准')).toBe(true);
    if (format === 'xlsx') expect(holds('=OWNWORD 00012345678901234567')).toBe(true);
    if (format === 'ics') return;
    expect(holds('丙顾问')).toBe(true);
    expect(bundle.checklists.filter(({ title }) => !holds(title['zh-CN']))).toEqual([]);
  });
});

async function sampleClient(app: TestApp, name: string): Promise<string> {
  const sample = (await seeds).samples[0]?.id ?? null;
  return (await app.get('client:create', { name, sample })).summary.id;
}

async function note(app: TestApp, client: string, text: string): Promise<void> {
  const payload = { note: 'n-0123456789', fact: 'sellerKind', text };
  await app.get('record:append', { client, change: { kind: 'note.add', payload } });
}

/** Without spaces, which break differently in each format. */
function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The words of a file, and everything in it that can be searched at all. */
async function everythingIn(path: string, format: string): Promise<{ readonly text: string; readonly parts: string }> {
  const bytes = await readFile(path);
  const raw = bytes.toString('utf8');
  switch (format) {
    case 'docx': {
      const { body, footnotes, headers } = readDocx(bytes);
      return { text: body, parts: body + footnotes.join('') + headers };
    }
    case 'xlsx': {
      const { sheets } = await readXlsx(bytes);
      const text = sheets.map(({ name, rows }) => name + rows.flat().join('\n')).join('\n');
      return { text, parts: text };
    }
    case 'pdf': {
      const { pages } = await readPdf(bytes, () => {});
      const text = pages.join('');
      return { text, parts: text };
    }
    case 'ics':
      return { text: raw.replaceAll('\r\n ', ''), parts: raw };
    default:
      return { text: raw, parts: raw };
  }
}
