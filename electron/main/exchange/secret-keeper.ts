/** Where the operating system keeps a secret for this person on this computer. */
export interface SecretKeeper {
  /** False where nothing is kept, and a secret must be typed after each start. */
  readonly keeps: () => boolean;
  /** What may be written to a file; null where the system keeps nothing safely. */
  readonly protect: (secret: string) => string | null;
  /** The secret again; null where this is another computer or person, or the system does not tell. */
  readonly reveal: (kept: string) => string | null;
}

/** Keeps nothing: the secret is asked for at each start. */
export const noSecretKeeper: SecretKeeper = { keeps: () => false, protect: () => null, reveal: () => null };
