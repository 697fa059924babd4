import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listPageFiles, wordsAmong } from '#main/page-files.ts';
import { answerPages } from '#main/page-server.ts';

const home = 'portolan://app/';
let folder = '';
let answer: ReturnType<typeof answerPages>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portolan-pages-'));
  await mkdir(join(folder, 'renderer', 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.html'), 'secret');
  await writeFile(
    join(folder, 'renderer', 'index.html'),
    '<meta property="csp-nonce" nonce="__NONCE__"><style nonce="__NONCE__"></style>',
  );
  await writeFile(join(folder, 'renderer', 'assets', 'index.js'), 'export {};');
  await writeFile(join(folder, 'renderer', 'assets', 'index.js.map'), '{}');
  await writeFile(join(folder, 'renderer', 'assets', 'sông.css'), 'body {}');
  answer = answerPages(listPageFiles(join(folder, 'renderer'), home));
});

afterAll(() => rm(folder, { recursive: true }));

type Answer = Awaited<ReturnType<typeof answer>>;
const get = (url: string, method = 'GET'): Promise<Answer> => answer({ url, method });

describe('the page server', () => {
  it('serves the page and the files beside it, each with its kind', async () => {
    const page = await get(home);
    const script = await get(`${home}assets/index.js`);
    const style = await get(`${home}assets/s%C3%B4ng.css`);
    expect([page, script, style].map(({ status, headers }) => [status, headers['content-type']])).toEqual([
      [200, 'text/html; charset=utf-8'],
      [200, 'text/javascript; charset=utf-8'],
      [200, 'text/css; charset=utf-8'],
    ]);
    expect(script.body?.toString()).toBe('export {};');
  });

  it.each([
    'portolan://app/../secret.html',
    'portolan://app/%2e%2e/secret.html',
    'portolan://app/..%2fsecret.html',
    'portolan://app/..%5csecret.html',
    'portolan://app/assets/../index.js',
    'portolan://app//assets/index.js',
    'portolan://app/assets/index.js?x=1',
    'portolan://app/assets/index.js.map',
    'portolan://app/assets/',
    'portolan://app/index.html',
    'portolan://app/missing.js',
    'portolan://other/assets/index.js',
    'portolan://app@other/assets/index.js',
    'https://app/assets/index.js',
    'file:///etc/passwd',
    '',
  ])('knows nothing at %j', async (url) => {
    const { status, body } = await get(url);
    expect({ status, body }).toEqual({ status: 404, body: null });
  });

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('refuses %s', async (method) => {
    const { status, headers } = await get(home, method);
    expect([status, headers['allow']]).toEqual([405, 'GET']);
  });

  it('gives every load a nonce of its own, in the policy and in the page', async () => {
    const nonces = await Promise.all([1, 2].map(async () => nonceOf(await get(home))));
    expect(nonces[0]).toMatch(/^[A-Za-z0-9+/]{24}$/);
    expect(new Set(nonces).size).toBe(2);
  });

  it('sends the security headers with every answer, refusals included', async () => {
    for (const response of [await get(home), await get('portolan://app/missing.js'), await get(home, 'POST')]) {
      expect(response.headers).toMatchObject({
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining("default-src 'none'"),
      });
    }
  });

  it('names what is fetched with the page in the page alone, and nothing where there is nothing', async () => {
    await writeFile(
      join(folder, 'renderer', 'index.html'),
      '<!-- words --><meta property="csp-nonce" nonce="__NONCE__">',
    );
    await writeFile(join(folder, 'renderer', 'assets', 'words-zh-hk-A1b2.js'), 'export {};');
    const files = listPageFiles(join(folder, 'renderer'), home);
    expect([wordsAmong(files, 'zh-HK'), wordsAmong(files, 'en')]).toEqual([`${home}assets/words-zh-hk-A1b2.js`, null]);
    const body = async (ahead: string | null) => (await answerPages(files, ahead)({ url: home, method: 'GET' })).body;
    expect((await body(wordsAmong(files, 'zh-HK')))?.toString()).toMatch(
      /^<link rel="modulepreload" crossorigin href="portolan:\/\/app\/assets\/words-zh-hk-A1b2\.js"><meta/,
    );
    expect((await body(null))?.toString()).toMatch(/^<meta/);
  });
});

function nonceOf({ headers, body }: Answer): string {
  const nonce = /'nonce-([^']+)'/.exec(headers['content-security-policy'] ?? '')?.[1] ?? 'none';
  expect(body?.toString()).toBe(`<meta property="csp-nonce" nonce="${nonce}"><style nonce="${nonce}"></style>`);
  return nonce;
}
