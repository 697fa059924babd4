import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { median } from '#test/bench/median.ts';
import { memoryOfTree } from '#test/bench/process-memory.ts';
import type { BenchRow } from '#test/bench/row.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';

/** Long enough for either window to be painted, warm and at rest before its memory is read. */
const settleMilliseconds = 2500;

interface Start {
  /** Milliseconds from starting the process to the first painted content. */
  readonly content: number;
  /** MB, all processes. */
  readonly memory: number;
}

/**
 * Start to first content, and memory, of the app beside an empty window that shows the documents' text as static
 * HTML; the two are started in turn so that a slow moment of the machine meets both. `kept` is a data folder that is
 * there already.
 */
export async function benchStart(executable: string, rounds: number, kept?: string): Promise<readonly BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'portolan-start-'));
  const page = join(folder, 'floor.html');
  await writeFile(page, floorPage(JSON.parse(await readFile('out/main/bundle.json', 'utf8')) as Bundle));
  const data = kept ?? join(folder, 'data');
  const startApp = (): Promise<Start> => start(executable, resolve('.'), { PORTOLAN_DATA_FOLDER: data });
  const startFloor = (): Promise<Start> =>
    start(executable, resolve('test/bench/floor'), { FLOOR_PAGE: page, FLOOR_PROFILE: join(folder, 'floor') });
  // The first start of each writes its code cache and, of the app, its sample: that is not what people wait for daily.
  await startApp();
  await startFloor();
  const app: Start[] = [];
  const floor: Start[] = [];
  for (let round = 0; round < rounds; round += 1) {
    app.push(await startApp());
    floor.push(await startFloor());
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  const row = (name: string, unit: string, key: keyof Start): BenchRow => ({
    name,
    unit,
    budget: 1.25,
    figure: median(app.map((start) => start[key])),
    floor: median(floor.map((start) => start[key])),
  });
  return [row('start to first content', 'ms', 'content'), row('memory of all processes', 'MB', 'memory')];
}

async function start(executable: string, app: string, environment: Record<string, string>): Promise<Start> {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const begun = Date.now();
  const child = spawn(executable, [app, '--remote-debugging-port=0', ...root], {
    // Chinese for both: a face for Chinese is most of what an empty window with Chinese text has to load.
    env: { ...process.env, LANG: 'zh_CN.UTF-8', LANGUAGE: 'zh_CN', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const address = await debuggerAddress(child.stderr);
  await pause(settleMilliseconds);
  const memory = await memoryOfTree(child.pid ?? 0);
  const browser = await chromium.connectOverCDP(address);
  const painted = await browser
    .contexts()[0]
    ?.pages()[0]
    ?.evaluate(() => {
      const mark = performance.getEntriesByName('first-content')[0];
      return mark === undefined ? Number.NaN : performance.timeOrigin + mark.startTime;
    });
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
  if (painted === undefined || Number.isNaN(painted)) throw new Error(`${app} never marked its first content`);
  return { content: painted - begun, memory };
}

function debuggerAddress(errors: NodeJS.ReadableStream): Promise<string> {
  return new Promise((found, failed) => {
    let seen = '';
    errors.on('data', (chunk: Buffer) => {
      seen += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(seen)?.[1];
      if (address !== undefined) found(address);
    });
    errors.on('end', () => failed(new Error(`The window closed before it could be measured: ${seen.slice(-400)}`)));
  });
}

/** The same amount of Chinese text, and the same mark: two frames after the page could first be painted. */
function floorPage(bundle: Bundle): string {
  const text = bundle.policies
    .flatMap((policy) => policy.articles.map((article) => `<p>${article.text}</p>`))
    .join('\n');
  const mark = `requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('first-content')))`;
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>floor</title><body>${text}<script>${mark}</script></body></html>`;
}
