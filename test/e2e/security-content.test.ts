import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import { expectUnmoved, inPage } from '#test/e2e/support/attempts.ts';
import { launchApp, type RunningApp } from '#test/e2e/support/launch-app.ts';

let running: RunningApp;

test.beforeAll(async () => {
  running = await launchApp();
});
test.afterAll(() => running.close());

test('no way of asking the network is open to the page', async () => {
  const outcome = await inPage(running, async () => {
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
  const outcome = await inPage(running, async () => {
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
  const frames = await inPage(running, async () => {
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
  await inPage(running, () => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://example.org/');
    document.body.append(view);
    setTimeout(() => view.remove(), 150);
  });
  await running.page.waitForTimeout(200);
  await expectUnmoved(running);
});
