import { createHash } from 'node:crypto';

/** The hash that papers are named by, hex. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
