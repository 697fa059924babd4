import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { channels } from '#shared/ipc/channels.ts';
import { expectUnmoved, home, inPage } from '#test/e2e/support/attempts.ts';
import { launchApp, type RunningApp } from '#test/e2e/support/launch-app.ts';

let running: RunningApp;

test.beforeAll(async () => {
  running = await launchApp();
});
test.afterAll(() => running.close());

test('the window runs in the sandbox, isolated, without Node', async () => {
  const preferences = await running.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // Electron tells the preferences a window was really made with, by a method its types leave out.
    return (contents as unknown as { getLastWebPreferences: () => Record<string, unknown> }).getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  });
});

test('the page sees the channels of the contract and nothing of Node or Electron', async () => {
  const seen = await inPage(running, () => ({
    bridge: Object.keys(window.portolan).sort(),
    isFrozen: Object.isFrozen(window.portolan),
    node: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', '__dirname'].filter(
      (name) => name in window,
    ),
  }));
  expect(seen).toEqual({ bridge: [...channels, 'listen'].sort(), isFrozen: true, node: [] });
});

test('the door refuses wrong shapes and knows no other channel or event', async () => {
  const answers = await inPage(running, async () => {
    // As a script without types would see it.
    const door = window.portolan as unknown as Record<string, (request: unknown) => Promise<unknown>>;
    const listen = window.portolan.listen as (event: string, listener: () => void) => unknown;
    let event = 'heard';
    try {
      listen('app:secrets', () => undefined);
    } catch {
      event = 'refused';
    }
    return {
      traversal: await door['client:open']?.({ client: '../../etc/passwd' }),
      extra: await door['record:undo']?.({ client: 'c-0123456789', extra: true }),
      stranger: await door['client:open']?.({ client: 'c-0000000000' }),
      channel: typeof door['file:read'],
      event,
    };
  });
  expect(answers).toEqual({
    traversal: { ok: false, refusal: 'bad-request' },
    extra: { ok: false, refusal: 'bad-request' },
    stranger: { ok: false, refusal: 'unknown-client' },
    channel: 'undefined',
    event: 'refused',
  });
});

test('window.open opens nothing', async () => {
  for (const address of ['https://example.org/', 'file:///etc/passwd', 'about:blank', home]) {
    expect(await running.page.evaluate((url) => window.open(url) === null, address)).toBe(true);
  }
  await running.page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: 'https://example.org/', target: '_blank' });
    document.body.append(link);
    link.click();
    link.remove();
  });
  await expectUnmoved(running);
});

test('the page cannot be led anywhere else', async () => {
  const addresses = [
    'https://example.org/',
    'http://127.0.0.1:1/',
    'file:///etc/passwd',
    'data:text/html,<h1>x</h1>',
    'portolan://report/x',
    'portolan://app/other',
  ];
  for (const address of addresses) {
    await running.page.evaluate((url) => {
      window.location.assign(url);
      const link = Object.assign(document.createElement('a'), { href: url });
      document.body.append(link);
      link.click();
      link.remove();
    }, address);
    await running.page.waitForTimeout(100);
    await expectUnmoved(running);
  }
  const form = await inPage(running, () => {
    const element = Object.assign(document.createElement('form'), { action: 'https://example.org/', method: 'post' });
    document.body.append(element);
    element.submit();
    element.remove();
    return 'submitted';
  });
  expect(form).toBe('submitted');
  await expectUnmoved(running);
});

test('a file dropped on the window does not open in it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'portolan-drop-'));
  const file = join(folder, 'dropped.html');
  await writeFile(file, '<title>dropped</title>');
  const devtools = await running.page.context().newCDPSession(running.page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, x: 600, y: 700, data });
  }
  await devtools.detach();
  await running.page.waitForTimeout(200);
  await rm(folder, { recursive: true });
  await expectUnmoved(running);
});

test('every permission is denied', async () => {
  const asked = await inPage(running, async () => {
    const outcome = (work: Promise<unknown>): Promise<string> =>
      work.then(
        () => 'granted',
        () => 'refused',
      );
    return {
      notifications: await Notification.requestPermission(),
      camera: await outcome(navigator.mediaDevices.getUserMedia({ video: true })),
      microphone: await outcome(navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await outcome(navigator.mediaDevices.getDisplayMedia({ video: true })),
      clipboard: await outcome(navigator.clipboard.readText()),
      position: await outcome(
        new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      ),
    };
  });
  expect(asked).toEqual({
    notifications: 'denied',
    camera: 'refused',
    microphone: 'refused',
    screen: 'refused',
    clipboard: 'refused',
    position: 'refused',
  });
  for (const name of ['geolocation', 'notifications', 'midi', 'persistent-storage'] as const) {
    const state = await running.page.evaluate(
      (permission) =>
        navigator.permissions.query({ name: permission as PermissionName }).then((status) => status.state),
      name,
    );
    expect([name, state]).toEqual([name, 'denied']);
  }
});

test('nothing can be downloaded', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'portolan-downloads-'));
  await running.app.evaluate(({ app, session }, downloads) => {
    app.setPath('downloads', downloads);
    session.defaultSession.setDownloadPath(downloads);
  }, folder);
  await running.page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: 'portolan://app/', download: 'page.html' });
    document.body.append(link);
    link.click();
    link.remove();
  });
  await running.page.waitForTimeout(300);
  expect(await readdir(folder)).toEqual([]);
  await rm(folder, { recursive: true });
  await expectUnmoved(running);
});

test('the protocol serves the listed files with the security headers, and nothing beside them', async () => {
  const answers = await running.app.evaluate(async ({ session }) => {
    const ask = async (url: string, method = 'GET') => {
      const response = await session.defaultSession.fetch(url, { method });
      return { status: response.status, policy: response.headers.get('content-security-policy') };
    };
    return {
      page: await ask('portolan://app/'),
      climbing: await ask('portolan://app/%2e%2e/main/index.js'),
      post: await ask('portolan://app/', 'POST'),
    };
  });
  expect([answers.page.status, answers.climbing.status, answers.post.status]).toEqual([200, 404, 405]);
  expect(answers.page.policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w+/]{24}';/);
});

test('main itself cannot fetch from the network or the disk through the session', async () => {
  const outcomes = await running.app.evaluate(async ({ session, net }) => {
    const attempt = (work: Promise<unknown>): Promise<string> =>
      work.then(
        () => 'done',
        () => 'refused',
      );
    return [
      await attempt(session.defaultSession.fetch('https://127.0.0.1/')),
      await attempt(session.defaultSession.fetch('file:///etc/hostname')),
      await attempt(net.fetch('http://example.org/')),
    ];
  });
  expect(outcomes).toEqual(['refused', 'refused', 'refused']);
});

test('there is no menu bar whose keys would open developer tools or reload', async () => {
  expect(await running.app.evaluate(({ Menu }) => Menu.getApplicationMenu() === null)).toBe(true);
});
