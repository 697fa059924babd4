import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocx } from '#main/reports/docx/read-docx.ts';
import { readPdf } from '#main/reports/pdf/read-pdf.ts';
import type { Press } from '#main/reports/press.ts';
import { textOfMarkdown } from '#shared/reports/markdown.ts';
import { firstMissing } from '#shared/reports/read-back.ts';
import { plainPdf } from '#test/helpers/plain-pdf.ts';
import { openApp, textOf } from '#test/contract/app.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import type { Change } from '#shared/record/schema.ts';

const session = 's-1';
const steps: readonly Change[] = [
  {
    kind: 'session.open',
    payload: { session, checklists: ['vat-no-invoice'], people: ['王晨'], asOf: '2026-11-20', minutes: null },
  },
  { kind: 'answer.set', payload: { fact: 'registeredInPilotZone', value: true, basis: 'stated' } },
  { kind: 'session.note', payload: { session, note: 'n-1', speaker: '王晨', text: '<b>去年登记的</b>', fact: null } },
  { kind: 'task.add', payload: { task: 't-1', text: '开证明', owner: '王晨', due: '2026-12-05', session, fact: null } },
  { kind: 'session.signOff', payload: { session, signature: 'g-1', name: '王晨', strokes: [[1, 2, 3, 4]] } },
];

async function appWithSession(folder: string, chosen: string | null, pressOf: Partial<Press> = {}) {
  const app = await openApp(folder, chosen, undefined, { pressOf });
  const { summary } = await app.get('client:create', { name: '甲公司（虚构）', sample: null });
  for (const change of steps) await app.get('record:append', { client: summary.id, change });
  return { app, client: summary.id };
}

describe('exporting minutes', () => {
  it('writes what was said, answered and agreed with its sources, from the record, and names it by client and day', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'minutes.html');
    const { app, client } = await appWithSession(folder.path, path);
    const request = { client, session, format: 'html', language: 'zh-CN' } as const;
    expect(await app.get('session:minutes', request)).toMatchObject({ file: 'minutes.html' });
    const page = await textOf(path);
    for (const said of [
      '甲公司（虚构）',
      '王晨：&#60;b&#62;去年登记的',
      '王晨在2026年12月5日前要做：开证明',
      '（手写，',
    ]) {
      expect(page).toContain(said);
    }
    expect(page).toMatch(/从“未回答”改为“是”。<a class="source" href="#source-\d+">/);
    expect(page).toContain('以官方原文为准');
    expect(page).not.toContain('<b>去年');
    expect(app.offered.at(-1)).toMatch(/^minutes html 甲公司（虚构） \d{4}-\d{2}-\d{2}$/);
  });

  it('what is answered after the signature does not enter what was signed', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'minutes.html');
    const { app, client } = await appWithSession(folder.path, path);
    const request = { client, session, format: 'html', language: 'en' } as const;
    await app.get('session:minutes', request);
    const signed = await textOf(path);
    const later: Change = {
      kind: 'answer.set',
      payload: { fact: 'registeredInPilotZone', value: false, basis: 'stated' },
    };
    await app.get('record:append', { client, change: later });
    await app.get('record:append', { client, change: { kind: 'task.done', payload: { task: 't-1', isDone: true } } });
    await app.get('session:minutes', request);
    expect(await textOf(path)).toBe(signed);
  });

  it.each(['docx', 'pdf', 'md'] as const)('says the same as %s, read back before it is saved', async (format) => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, `minutes.${format}`);
    const { app, client } = await appWithSession(folder.path, path);
    await app.get('session:minutes', { client, session, format, language: 'zh-CN' });
    const bytes = await readFile(path);
    const text =
      format === 'docx'
        ? readDocx(bytes).body
        : format === 'pdf'
          ? (await readPdf(bytes, () => {})).pages.join(' ')
          : textOfMarkdown(bytes.toString('utf8'));
    expect(firstMissing(['会谈纪要', '王晨：<b>去年登记的</b>', '开证明', '以官方原文为准'], text)).toBeNull();
    expect(app.progress.map(({ stage }) => stage)).toContain('checking');
  });

  it('refuses minutes that read back differently, and leaves no file', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'minutes.pdf');
    const toPdf = async (): Promise<Buffer> => plainPdf('something else');
    const { app, client } = await appWithSession(folder.path, path, { toPdf });
    const request = { client, session, format: 'pdf', language: 'zh-CN' } as const;
    expect(await app.ask('session:minutes', request)).toBe('differs');
    expect(await readdir(folder.path)).not.toContain('minutes.pdf');
  });

  it('writes nothing for a session that is not there, nor where the person chose no place', async () => {
    await using folder = await temporaryFolder();
    const { app, client } = await appWithSession(folder.path, null);
    const request = { client, format: 'html', language: 'en' } as const;
    expect(await app.ask('session:minutes', { ...request, session: 's-9' })).toBe('bad-request');
    expect(await app.ask('session:minutes', { ...request, session })).toBe('cancelled');
  });
});

describe('a session that is signed', () => {
  it.each([
    { kind: 'session.note', payload: { session, note: 'n-9', speaker: '', text: '事后', fact: null } },
    { kind: 'session.withdrawNote', payload: { session, note: 'n-1' } },
    { kind: 'session.park', payload: { session, item: 'p-9', text: '事后', fact: null } },
    { kind: 'session.reopen', payload: { session } },
    { kind: 'session.withdraw', payload: { session } },
    { kind: 'session.unsign', payload: { session, signature: 'g-1' } },
  ] as const satisfies readonly Change[])('is refused $kind by main itself, and stays as it was', async (change) => {
    await using folder = await temporaryFolder();
    const { app, client } = await appWithSession(folder.path, null);
    const before = (await app.workspace.record(client)).operations.length;
    expect(await app.ask('record:append', { client, change })).toBe('signed');
    expect((await app.workspace.record(client)).operations.length).toBe(before);
  });

  it('takes further names under it', async () => {
    await using folder = await temporaryFolder();
    const { app, client } = await appWithSession(folder.path, null);
    const payload = { session, signature: 'g-2', name: '顾问甲', strokes: null };
    const { operations } = await app.get('record:append', { client, change: { kind: 'session.signOff', payload } });
    expect(operations.map(({ kind }) => kind)).toEqual(['session.signOff']);
  });
});
