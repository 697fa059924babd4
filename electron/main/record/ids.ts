import { randomInt } from 'node:crypto';

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';

/** An id for a new client, by chance, so that two computers never give the same one. */
export function newClientId(): string {
  return `c-${characters(10)}`;
}

/** An id for this installation, given once. */
export function newDeviceId(): string {
  return `d-${characters(8)}`;
}

function characters(count: number): string {
  return Array.from({ length: count }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
}
