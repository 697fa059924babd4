import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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

async function appWithSession(folder: string, chosen: string | null) {
  const app = await openApp(folder, chosen);
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

  it('writes nothing for a session that is not there, nor where the person chose no place', async () => {
    await using folder = await temporaryFolder();
    const { app, client } = await appWithSession(folder.path, null);
    const request = { client, format: 'html', language: 'en' } as const;
    expect(await app.ask('session:minutes', { ...request, session: 's-9' })).toBe('bad-request');
    expect(await app.ask('session:minutes', { ...request, session })).toBe('cancelled');
  });
});
