import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';

const mebibyte = 1024 * 1024;
/** Of memory for one derivation; a file asking for more was not written by this app. */
const mostMemory = 512 * mebibyte;

/** The data key, wrapped under a secret by scrypt. Bounded, so that a forged file can neither stall the app nor weaken it. */
export const Slot = z
  .strictObject({
    N: z
      .int()
      .min(2 ** 14)
      .max(2 ** 20)
      .refine((cost) => Number.isInteger(Math.log2(cost))),
    r: z.int().min(8).max(16),
    p: z.int().min(1).max(4),
    /** base64 */
    salt: z.base64().min(20).max(100),
    /** nonce, wrapped key, tag; base64. */
    wrapped: z.base64().length(80),
  })
  .refine(({ N, r }) => 128 * N * r <= mostMemory);
export type Slot = z.infer<typeof Slot>;

/** What one derivation costs whoever tries a secret. */
export type Cost = Pick<Slot, 'N' | 'r' | 'p'>;

/** What slots are made with: about a third of a second and 128 MiB on a small laptop. */
export const usualCost: Cost = { N: 2 ** 17, r: 8, p: 1 };

/** Wraps a key of 32 bytes under a secret; `purpose` keeps a slot from being taken for another one. */
export async function makeSlot(secret: string, key: Uint8Array, purpose: string, cost: Cost): Promise<Slot> {
  const salt = randomBytes(16);
  const wrappingKey = await derive(secret, salt, cost);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce, { authTagLength: 16 }).setAAD(Buffer.from(purpose));
  const wrapped = Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  wrappingKey.fill(0);
  return { ...cost, salt: salt.toString('base64'), wrapped: wrapped.toString('base64') };
}

/** The key in a slot; null where the secret is not the one it was wrapped under. */
export async function openSlot(secret: string, slot: Slot, purpose: string): Promise<Buffer | null> {
  const wrappingKey = await derive(secret, Buffer.from(slot.salt, 'base64'), slot);
  const wrapped = Buffer.from(slot.wrapped, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', wrappingKey, wrapped.subarray(0, 12), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(purpose)).setAuthTag(wrapped.subarray(-16));
  try {
    return Buffer.concat([decipher.update(wrapped.subarray(12, -16)), decipher.final()]);
  } catch {
    return null;
  } finally {
    wrappingKey.fill(0);
  }
}

/** The same words typed in full width or with other code points for the same letter are the same secret. */
function derive(secret: string, salt: Uint8Array, { N, r, p }: Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFKC'), salt, 32, { N, r, p, maxmem: 2 * mostMemory }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}
