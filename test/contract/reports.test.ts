import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openApp, seeds, textOf } from '#test/contract/app.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

const request = { checklist: 'vat-no-invoice', format: 'html', language: 'zh-CN', asOf: '2026-11-20' } as const;

describe('exporting a report', () => {
  it('writes what main itself knows of the client, and says how much', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'report.html');
    const app = await openApp(folder.path, path);
    const sample = (await seeds).samples[0]?.id ?? null;
    const client = (await app.get('client:create', { name: '虚构·<甲>公司', sample })).summary.id;
    const { file, bytes } = await app.get('report:export', { client, ...request });
    expect({ file, bytes }).toEqual({ file: 'report.html', bytes: (await stat(path)).size });
    const html = await textOf(path);
    expect(html).toContain('虚构·&#60;甲&#62;公司');
    expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)[^"]*\.js/);
    expect(app.offered[0]).toMatch(/^report html 虚构·<甲>公司 .+ 2026-11-20$/);
  });

  it('prints a PDF of the same page', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'report.pdf');
    const app = await openApp(folder.path, path);
    const client = (await app.get('client:create', { name: '甲公司', sample: null })).summary.id;
    await app.get('report:export', { client, ...request, format: 'pdf', language: 'en' });
    expect(await textOf(path)).toMatch(/^%PDF \d{4,}$/);
  });

  it('refuses a checklist that is not there, and a person who chose no place', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    const client = (await app.get('client:create', { name: '甲公司', sample: null })).summary.id;
    expect(await app.ask('report:export', { client, ...request, checklist: 'no-such' })).toBe('bad-request');
    expect(await app.ask('report:export', { client, ...request })).toBe('cancelled');
  });
});
