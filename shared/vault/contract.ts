import { z } from 'zod';
import { Appearance, AutoLock } from '#shared/vault/schema.ts';
import { lengthOf, passphraseLength } from '#shared/vault/limits.ts';

/** What is known of the lock without any key. */
export const VaultLook = z.strictObject({
  /** key-missing: files are sealed, and the file with the slots of their key is gone or damaged. */
  state: z.enum(['off', 'open', 'locked', 'key-missing']),
  /** False where turning on or off was interrupted: some files are sealed and some are not, and all can be read. */
  isFinished: z.boolean(),
  /** Null where there is no lock. */
  appearance: Appearance.nullable(),
  /** BCP 47 tags the operating system prefers, best first. */
  preferredLanguages: z.array(z.string()),
  autoLock: AutoLock,
  /** Whether the computer's own keyring may open the lock. */
  computer: z.enum(['unavailable', 'off', 'on']),
  /** Milliseconds until the next attempt is taken. */
  pause: z.number(),
});
export type VaultLook = z.infer<typeof VaultLook>;

/** What became of a passphrase or code. */
export const Attempt = z.discriminatedUnion('outcome', [
  /** `code`: a new recovery code, where one was asked for. */
  z.strictObject({ outcome: z.literal('done'), code: z.string().nullable() }),
  /** `pause`: milliseconds until the next attempt is taken. */
  z.strictObject({ outcome: z.literal('wrong'), pause: z.number() }),
  /** Not looked at: the pause after an earlier one is not over. */
  z.strictObject({ outcome: z.literal('wait'), pause: z.number() }),
  /** No code the app ever printed: a character is wrong or missing. */
  z.strictObject({ outcome: z.literal('mistyped') }),
  /** Nothing was done, since changes are in memory only and would be lost. */
  z.strictObject({ outcome: z.literal('unsaved') }),
]);
export type Attempt = z.infer<typeof Attempt>;

const Typed = z.string().min(1).max(passphraseLength.most);
const Chosen = Typed.refine((passphrase) => lengthOf(passphrase) >= passphraseLength.least);
const Known = z.strictObject({ passphrase: Typed });

/** What is asked of the lock; all of it is answered while the app is locked. */
export const vaultContract = {
  'vault:look': { request: z.undefined(), response: VaultLook },
  'vault:unlock': { request: Known, response: Attempt },
  /** Opens the lock with the recovery code and sets a new passphrase. */
  'vault:recover': { request: z.strictObject({ code: Typed, next: Chosen }), response: Attempt },
  /** Opens the lock with the computer's own keyring. */
  'vault:open-here': { request: z.undefined(), response: Attempt },
  /** Seals every file; resolves with a recovery code once all are. */
  'vault:turn-on': { request: z.strictObject({ next: Chosen }), response: Attempt },
  /** Opens every file again. */
  'vault:turn-off': { request: Known, response: Attempt },
  /** Goes on with what was interrupted. */
  'vault:finish': { request: z.undefined(), response: Attempt },
  'vault:change': { request: z.strictObject({ passphrase: Typed, next: Chosen }), response: Attempt },
  /** Makes a new recovery code; the one before opens nothing any more. */
  'vault:renew-code': { request: Known, response: Attempt },
  'vault:set-auto-lock': { request: z.strictObject({ autoLock: AutoLock }), response: z.strictObject({}) },
  'vault:allow-here': { request: z.strictObject({ isAllowed: z.boolean() }), response: z.strictObject({}) },
  /** Locks, and opens the page anew. */
  'vault:lock': { request: z.undefined(), response: Attempt },
} as const;

/** What main tells of the lock unasked. */
export const vaultEvents = {
  /** Files sealed or opened so far, of how many. */
  'vault:progress': z.strictObject({ done: z.int(), total: z.int() }),
  /** The app wants to lock: the page finishes what is being typed, then asks for it. */
  'vault:locking': z.strictObject({}),
} as const;
