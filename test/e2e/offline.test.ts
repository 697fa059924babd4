import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type {} from '#renderer/ipc/client.ts';
import { startBareApp } from '#test/e2e/support/bare-app.ts';
import { launchApp } from '#test/e2e/support/launch-app.ts';
import { networkSocketsOf } from '#test/e2e/support/sockets.ts';

/** What cuts a program off every network, loopback too, where the system lets us; nothing where it does not. */
const withoutNetwork = [
  ['unshare', '--net'],
  ['unshare', '--map-root-user', '--net'],
].find(([command = '', ...args]) => spawnSync(command, [...args, 'true']).status === 0);
const hasTracer = spawnSync('strace', ['--version']).status === 0;

/** Answers one question, visits every screen of the rail and says how the answer was saved. */
const walk = `(async () => {
  const { value } = await window.portolan['app:start']();
  const change = { kind: 'answer.set', payload: { fact: 'registeredInPilotZone', value: true, basis: 'stated' } };
  const recorded = await window.portolan['record:append']({ client: value.focus.id, change });
  let visited = 0;
  for (const button of document.querySelectorAll('nav button')) {
    button.click();
    visited += 1;
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
  return { state: recorded.value.status.state, unsaved: recorded.value.status.unsaved, hasVisited: visited >= 4 };
})()`;
const walked = { state: 'saved', unsaved: 0, hasVisited: true };

test('the app starts, answers and saves with no network at all', async () => {
  test
    .info()
    .annotations.push({ type: 'network', description: withoutNetwork?.join(' ') ?? 'could not be taken away' });
  const app = await startBareApp(withoutNetwork ?? []);
  const outcome = await app.evaluate(walk);
  await app.close();
  expect(outcome).toEqual(walked);
});

test('Chromium’s own log of the network shows that nothing was asked, resolved or connected', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'portolan-netlog-'));
  const logFile = join(folder, 'network.json');
  const pdf = join(folder, 'report.pdf');
  const running = await launchApp({ args: [`--log-net-log=${logFile}`, '--net-log-capture-mode=Everything'] });
  await running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, pdf);
  const outcome = await running.page.evaluate(walk);
  const exported = await running.page.evaluate(async () => {
    // True as far as the fields used here go: main answers through the contract.
    const start = (await window.portolan['app:start'](undefined)) as { value: { focus: { id: string } } };
    const report = { format: 'pdf', scope: 'checklist', checklists: ['vat-no-invoice'], preparedBy: '' };
    return window.portolan['report:export']({
      ...report,
      client: start.value.focus.id,
      language: 'zh-CN',
      asOf: '2026-11-20',
    });
  });
  expect({ outcome, exported }).toEqual({
    outcome: walked,
    exported: { ok: true, value: { file: 'report.pdf', bytes: (await stat(pdf)).size } },
  });
  await running.close();
  const reached = await reachedIn(logFile);
  await rm(folder, { recursive: true });
  expect(reached).toEqual([]);
});

if (process.platform === 'linux') {
  test('no process of the app holds a network socket', async () => {
    const app = await startBareApp([]);
    const outcome = await app.evaluate(walk);
    const sockets = networkSocketsOf(app.pid);
    await app.close();
    expect({ outcome, sockets }).toEqual({ outcome: walked, sockets: [] });
  });

  test('the look for sockets finds one that is there', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const found = networkSocketsOf(process.pid);
    server.close();
    expect(found.some((line) => line.includes(' tcp '))).toBe(true);
  });
}

if (hasTracer) {
  test('no system call of the app connects or sends to a network address', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'portolan-trace-'));
    const trace = join(folder, 'calls');
    const calls = 'trace=connect,bind,sendto,sendmsg,sendmmsg';
    const app = await startBareApp(['strace', '-f', '-qq', '-e', calls, '-e', 'signal=none', '-o', trace]);
    const outcome = await app.evaluate(walk);
    await app.close();
    const lines = (await readFile(trace, 'utf8')).split('\n');
    await rm(folder, { recursive: true });
    expect(outcome).toEqual(walked);
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter((line) => /sa_family=AF_INET6?\b/.test(line))).toEqual([]);
  });
}

interface NetworkLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number; readonly params?: { readonly url?: string } }[];
}

/** Every event of the log by which something outside would be asked, resolved or connected. */
async function reachedIn(logFile: string): Promise<readonly string[]> {
  // True because Chromium writes its log in this shape; a missing part fails below.
  const { constants, events } = JSON.parse(await readFile(logFile, 'utf8')) as NetworkLog;
  const names = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]));
  expect(names.size).toBeGreaterThan(100);
  return events
    .map(({ type, params }) => `${names.get(type)} ${params?.url ?? ''}`.trim())
    .filter((event) =>
      /^(URL_REQUEST_START_JOB|HOST_RESOLVER_MANAGER_(REQUEST|JOB)|TCP_CONNECT|UDP_CONNECT)\b/.test(event),
    );
}
