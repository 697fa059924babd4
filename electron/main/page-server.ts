import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { contentPolicy, securityHeaders } from '#main/content-policy.ts';
import type { PageFiles } from '#main/page-files.ts';

/** What `renderer/index.html` holds in the place of the nonce, and of what is fetched ahead. */
const [nonceMark, aheadMark] = ['__NONCE__', '<!-- words -->'];

/** What a request is answered with; without a body where there is nothing at its address. */
interface PageAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
}

/** The slice of a request that decides its answer. */
interface PageRequest {
  readonly method: string;
  readonly url: string;
}

/**
 * Answers the window's requests from the list of built files. An address is looked up whole and never turned into a
 * path, so there is no path to climb out of. `ahead` is the address of the script that the page will need first of all
 * beside its own: it is fetched with the page.
 */
export function answerPages(
  files: PageFiles,
  ahead: string | null = null,
): (request: PageRequest) => Promise<PageAnswer> {
  return async ({ method, url }) => {
    const nonce = randomBytes(18).toString('base64');
    const headers = securityHeaders(contentPolicy(nonce));
    if (method !== 'GET') return { status: 405, headers: { ...headers, allow: 'GET' }, body: null };
    const file = files.get(url);
    if (file === undefined) return { status: 404, headers, body: null };
    const content = await readFile(file.path);
    const isPage = file.type.startsWith('text/html');
    const body = isPage ? pageOf(content, nonce, ahead) : content;
    return { status: 200, headers: { ...headers, 'content-type': file.type }, body };
  };
}

function pageOf(content: Buffer, nonce: string, ahead: string | null): Buffer {
  const link = ahead === null ? '' : `<link rel="modulepreload" crossorigin href="${ahead}">`;
  return Buffer.from(content.toString('utf8').replace(aheadMark, link).replaceAll(nonceMark, nonce));
}
