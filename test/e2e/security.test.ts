import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { channels } from '#shared/ipc/channels.ts';
import { launchApp, type RunningApp } from '#test/e2e/support/launch-app.ts';

const home = 'portolan://app/';
let running: RunningApp;

test.beforeAll(async () => {
  running = await launchApp();
});
test.afterAll(() => running.close());

/** Runs in the page, as a script that found its way into it would; resolves with what it got, or how it was refused. */
function inPage<T>(attempt: () => T | Promise<T>): Promise<T | string> {
  return running.page.evaluate(attempt).catch((error: unknown) => String(error));
}

/** The page stands where main put it, the window is the only one, and the door still answers. */
async function expectUnmoved(): Promise<void> {
  const { app, page } = running;
  const contents = await app.evaluate(({ webContents }) => webContents.getAllWebContents().map((one) => one.getURL()));
  expect({ contents, windows: app.windows().length, url: page.url() }).toEqual({
    contents: [home],
    windows: 1,
    url: home,
  });
  // Asked by hand: a locator would wait for the end of a navigation that was refused.
  const isAlive = await page.evaluate(
    () => document.querySelector('h1, h2') !== null && 'app:start' in window.portolan,
  );
  expect(isAlive).toBe(true);
}

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
  const seen = await inPage(() => ({
    bridge: Object.keys(window.portolan).sort(),
    isFrozen: Object.isFrozen(window.portolan),
    node: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', '__dirname'].filter(
      (name) => name in window,
    ),
  }));
  expect(seen).toEqual({ bridge: [...channels, 'listen'].sort(), isFrozen: true, node: [] });
});

test('the door refuses wrong shapes and knows no other channel or event', async () => {
  const answers = await inPage(async () => {
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
  await expectUnmoved();
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
    await expectUnmoved();
  }
  const form = await inPage(() => {
    const element = Object.assign(document.createElement('form'), { action: 'https://example.org/', method: 'post' });
    document.body.append(element);
    element.submit();
    element.remove();
    return 'submitted';
  });
  expect(form).toBe('submitted');
  await expectUnmoved();
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
  await expectUnmoved();
});

test('no way of asking the network is open to the page', async () => {
  const outcome = await inPage(async () => {
    const attempt = (work: () => Promise<unknown>): Promise<string> =>
      work().then(
        () => 'done',
        () => 'refused',
      );
    const loads = (element: HTMLElement & { src?: string }, source: string): Promise<unknown> =>
      new Promise((resolve, reject) => {
        element.addEventListener('load', resolve);
        element.addEventListener('error', reject);
        element.setAttribute('src', source);
        document.body.append(element);
      }).finally(() => element.remove());
    return {
      fetchOut: await attempt(() => fetch('https://example.org/')),
      fetchOwn: await attempt(() => fetch('portolan://app/')),
      fetchFile: await attempt(() => fetch('file:///etc/passwd')),
      image: await attempt(() => loads(new Image(), 'https://example.org/x.png')),
      dataImage: await attempt(() => loads(new Image(), 'data:image/gif;base64,R0lGODlhAQABAAAAACw=')),
      socket: await attempt(
        () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket('wss://example.org/');
            socket.addEventListener('open', resolve);
            socket.addEventListener('error', reject);
          }),
      ),
      events: await attempt(
        () =>
          new Promise((resolve, reject) => {
            const source = new EventSource('https://example.org/');
            source.addEventListener('open', resolve);
            source.addEventListener('error', reject);
          }),
      ),
      request: await attempt(
        () =>
          new Promise((resolve, reject) => {
            const request = new XMLHttpRequest();
            request.addEventListener('load', resolve);
            request.addEventListener('error', reject);
            request.open('GET', 'https://example.org/');
            request.send();
          }),
      ),
      module: await attempt(() => import(/* @vite-ignore */ String('https://example.org/x.js'))),
      worker: await attempt(async () => new Worker('portolan://app/worker.js')),
    };
  });
  expect(outcome).toEqual({
    fetchOut: 'refused',
    fetchOwn: 'refused',
    fetchFile: 'refused',
    image: 'refused',
    dataImage: 'refused',
    socket: 'refused',
    events: 'refused',
    request: 'refused',
    module: 'refused',
    worker: 'refused',
  });
});

test('WebRTC finds no socket', async () => {
  const listener = createSocket('udp4');
  let messages = 0;
  listener.on('message', () => (messages += 1));
  listener.bind(0, '127.0.0.1');
  await once(listener, 'listening');
  const candidates = await running.page.evaluate(async (port) => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
    const found: string[] = [];
    const gathered = new Promise<void>((resolve) => {
      connection.addEventListener('icecandidate', ({ candidate }) =>
        candidate === null ? resolve() : found.push(candidate.candidate),
      );
    });
    connection.createDataChannel('x');
    await connection.setLocalDescription(await connection.createOffer());
    await gathered;
    connection.close();
    return found;
  }, listener.address().port);
  listener.close();
  expect({ candidates, messages }).toEqual({ candidates: [], messages: 0 });
});

test('text never becomes code', async () => {
  const outcome = await inPage(async () => {
    // Code that developer tools evaluate may itself evaluate text; what a timer calls may not.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const state = window as unknown as Record<string, unknown>;
    const thrown = (work: () => unknown): boolean => {
      try {
        work();
        return false;
      } catch {
        return true;
      }
    };
    const refusals = {
      eval: thrown(() => globalThis.eval('1')),
      newFunction: thrown(() => new Function('return 1')),
      innerHtml: thrown(() => (document.createElement('div').innerHTML = '<b>x</b>')),
      scriptSource: thrown(() => (document.createElement('script').src = 'https://example.org/x.js')),
      policy: thrown(() =>
        (window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } }).trustedTypes //
          .createPolicy('mine', { createHTML: (text: string) => text }),
      ),
    };
    const script = document.createElement('script');
    script.append('window.inlineScriptRan = true');
    document.body.append(script);
    script.remove();
    const button = document.createElement('button');
    thrown(() => button.setAttribute('onclick', 'window.inlineHandlerRan = true'));
    document.body.append(button);
    button.click();
    button.remove();
    const style = document.createElement('style');
    style.append('body { --planted: yes }');
    document.head.append(style);
    const planted = getComputedStyle(document.body).getPropertyValue('--planted');
    style.remove();
    return { refusals, script: state['inlineScriptRan'], handler: state['inlineHandlerRan'], planted };
  });
  expect(outcome).toEqual({
    refusals: { eval: true, newFunction: true, innerHtml: true, scriptSource: true, policy: true },
    script: undefined,
    handler: undefined,
    planted: '',
  });
});

test('a frame inside the page is empty, and has no door', async () => {
  const frames = await inPage(async () => {
    const open = async (source: Record<string, string>): Promise<{ hasDoor: boolean; text: string }> => {
      const frame = document.createElement('iframe');
      for (const [name, value] of Object.entries(source)) frame.setAttribute(name, value);
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 150));
      let seen = { hasDoor: false, text: '' };
      try {
        const inner = frame.contentWindow as unknown as Window;
        seen = { hasDoor: 'portolan' in inner, text: inner.document.body.innerText.trim() };
      } catch {
        // A page of another origin, such as the browser's own notice of a refusal, cannot be looked into.
      }
      frame.remove();
      return seen;
    };
    return [
      await open({ src: 'about:blank' }),
      await open({ src: 'portolan://app/' }),
      await open({ src: 'data:text/html,x' }),
      await open({ src: 'https://example.org/' }),
    ];
  });
  const empty = { hasDoor: false, text: '' };
  expect(frames).toEqual([empty, empty, empty, empty]);
});

test('a webview tag is only a word', async () => {
  await inPage(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://example.org/');
    document.body.append(view);
    setTimeout(() => view.remove(), 150);
  });
  await running.page.waitForTimeout(200);
  await expectUnmoved();
});

test('every permission is denied', async () => {
  const asked = await inPage(async () => {
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
  await expectUnmoved();
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
