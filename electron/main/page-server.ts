import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { contentPolicy, securityHeaders } from '#main/content-policy.ts';
import type { PageFiles } from '#main/page-files.ts';

/** What `renderer/index.html` holds in the place of the nonce. */
const placeholder = '__NONCE__';

/** The slice of a request that decides its answer. */
interface PageRequest {
  readonly method: string;
  readonly url: string;
}

/**
 * Answers the window's requests from the list of built files. An address is looked up whole and never turned into a
 * path, so there is no path to climb out of.
 */
export function answerPages(files: PageFiles): (request: PageRequest) => Promise<Response> {
  return async ({ method, url }) => {
    const nonce = randomBytes(18).toString('base64');
    const headers = securityHeaders(contentPolicy(nonce));
    if (method !== 'GET') return new Response(null, { status: 405, headers: { ...headers, allow: 'GET' } });
    const file = files.get(url);
    if (file === undefined) return new Response(null, { status: 404, headers });
    const content = await readFile(file.path);
    const isPage = file.type.startsWith('text/html');
    const body = isPage ? content.toString('utf8').replaceAll(placeholder, nonce) : content;
    return new Response(body, { headers: { ...headers, 'content-type': file.type } });
  };
}
