import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { resolveElectron } from '#tools/launch/resolve-electron.mjs';
import { toolEnvironment } from '#tools/launch/run.mjs';
import { machineArguments } from '#tools/launch/machine-arguments.mjs';

/** The app without a test driver's sockets: what it opens is its own. */
export interface BareApp {
  readonly pid: number;
  /** Evaluates an expression in the page, waiting for a promise. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Ends the page's process as a crash would. */
  readonly crashPage: () => Promise<void>;
  /** Ends the app by a signal, waits for it and removes its data, unless the test brought that. */
  readonly close: () => Promise<void>;
  /** Ends every process of the app at once, as the kernel does when nobody is asked. */
  readonly kill: () => Promise<void>;
  /** Resolves once the main process is gone. */
  readonly ended: Promise<void>;
}

/** How a test wants the app started; all of it may be left out. */
interface BareOptions {
  /** Kept when it is given; otherwise an empty one that is removed with `close()`. */
  readonly dataFolder?: string;
  /** The folder of the built app, where it is not the project itself. */
  readonly appFolder?: string;
  /** Milliseconds after which every process of it is ended, whatever it does then. */
  readonly killAfter?: number;
}

const longestWait = 60_000;

/**
 * Starts the built app, through `wrapper` where one is given (such as `['unshare', '-n']`), and waits for its first
 * screen. It is driven over two pipes, since a debugging port would be a socket.
 */
export async function startBareApp(wrapper: readonly string[], options: BareOptions = {}): Promise<BareApp> {
  const electron = await resolveElectron();
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'portolan-bare-')));
  const [command, ...args] = [
    ...wrapper,
    electron.executable,
    options.appFolder ?? '.',
    ...machineArguments(),
    '--remote-debugging-pipe',
  ];
  const child = spawn(command, args, {
    env: toolEnvironment({
      PORTOLAN_DATA_FOLDER: dataFolder,
      PORTOLAN_UNATTENDED: '1',
      LANG: 'zh_CN.UTF-8',
      LANGUAGE: 'zh_CN',
      PORTOLAN_STARTED_AT: String(Date.now()),
    }),
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    // A group of its own, so that all of it can be ended at once.
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const killAll = (): void => {
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL');
    } catch {
      // Gone already.
    }
  };
  process.once('exit', killAll);
  void ended.then(() => process.off('exit', killAll));
  if (options.killAfter !== undefined) setTimeout(killAll, options.killAfter);
  await lineSaying(child, 'first-content').catch((error: unknown) => {
    killAll();
    throw error;
  });
  const send = devtoolsOf(child, ended);
  const { targetInfos } = await send('Target.getTargets', {});
  const page = targetInfos?.find(({ type }) => type === 'page');
  const { sessionId } = await send('Target.attachToTarget', { targetId: page?.targetId, flatten: true });
  const pid = (await send('SystemInfo.getProcessInfo', {})).processInfo?.find(({ type }) => type === 'browser')?.id;
  if (pid === undefined) throw new Error('The app does not say which process is its main one.');
  return {
    pid,
    evaluate: async (expression) => {
      const request = { expression, awaitPromise: true, returnByValue: true };
      return (await send('Runtime.evaluate', request, sessionId)).result?.value;
    },
    crashPage: async () => {
      const { processInfo } = await send('SystemInfo.getProcessInfo', {});
      const renderer = processInfo?.find(({ type }) => type === 'renderer')?.id;
      if (renderer === undefined) throw new Error('The app has no page.');
      process.kill(renderer, 'SIGSEGV');
    },
    close: async () => {
      // The process itself: a wrapper such as a tracer would keep the signal.
      process.kill(pid);
      await ended;
      if (options.dataFolder === undefined) await rm(dataFolder, { recursive: true, force: true, maxRetries: 3 });
    },
    kill: async () => {
      killAll();
      await ended;
    },
    ended,
  };
}

interface Answer {
  readonly targetInfos?: readonly { readonly type: string; readonly targetId: string }[];
  readonly processInfo?: readonly { readonly type: string; readonly id: number }[];
  readonly sessionId?: string;
  readonly result?: { readonly value?: unknown };
}

type Send = (method: string, params: object, sessionId?: string) => Promise<Answer>;

/** Each request rejects where the app ends before it has answered: nothing else would come of it, and who waits would for ever. */
function devtoolsOf(child: ChildProcess, ended: Promise<void>): Send {
  // True because both were asked for as pipes above.
  const [input, output] = [child.stdio[3] as Writable, child.stdio[4] as Readable];
  // An app that is killed leaves its pipes broken.
  for (const pipe of [input, output]) pipe.on('error', () => undefined);
  const waiting = new Map<number, (answer: Answer) => void>();
  const gone = ended.then(() => {
    throw new Error('The app ended before it answered.');
  });
  // Heard of by who waits for an answer; nobody may.
  gone.catch(() => undefined);
  let received = '';
  output.on('data', (chunk: Buffer) => {
    const messages = (received + chunk.toString('utf8')).split('\0');
    received = messages.pop() ?? '';
    for (const message of messages) {
      const { id, result } = JSON.parse(message) as { id?: number; result?: Answer };
      if (id !== undefined) waiting.get(id)?.(result ?? {});
    }
  });
  let last = 0;
  return (method, params, sessionId) => {
    const answer = new Promise<Answer>((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      input.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
    });
    return Promise.race([answer, gone]);
  };
}

function lineSaying(child: ChildProcess, words: string): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`The app ${why}; it said:\n${said}`));
    const timer = setTimeout(fail, longestWait, `did not say '${words}'`);
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      if (!said.includes(words)) return;
      clearTimeout(timer);
      resolve();
    });
    child.once('error', (error) => fail(`did not start: ${error.message}`));
    child.once('exit', (code) => fail(`ended with ${code}`));
  });
}
