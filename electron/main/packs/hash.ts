import { createHash } from 'node:crypto';

/** sha256 of bytes, hex. */
export function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** sha256 of words in UTF-8, hex. */
export function sha256OfText(text: string): string {
  return sha256Of(Buffer.from(text, 'utf8'));
}
