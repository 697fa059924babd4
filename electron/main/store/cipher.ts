/** Seals bytes under a key and opens them again; a port, so that the store knows no key. */
export interface Cipher {
  /** Names the key without telling anything of it. */
  readonly id: string;
  /** `place` says which file the bytes belong to, and is vouched for with them. */
  readonly seal: (plain: Uint8Array, place: string) => Buffer;
  /** Throws SealBroken where the bytes are not those that were sealed for this place, SealedOtherwise under another key. */
  readonly open: (sealed: Uint8Array, place: string) => Buffer;
}

/** Bytes were sealed under this key, and are not those: altered, cut, or put in another file's place. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}

/** Bytes are sealed under another key than the one at hand. */
export class SealedOtherwise extends Error {
  override readonly name = 'SealedOtherwise';
}

/** A file is sealed and its key is not at hand: it is not damaged, and nothing may be done to it. */
export class Locked extends Error {
  override readonly name = 'Locked';

  /** `file`: its name without folders. */
  constructor(readonly file: string) {
    super(`${file} is locked.`);
  }
}

/** A file's cipher and the name it is sealed under, which stays the same wherever the data folder is. */
export interface Seal {
  readonly cipher: Cipher;
  readonly place: string;
}

/** What sealed bytes begin with: no text in UTF-8 does. */
export const sealMark = Buffer.from([0xff, 0x50, 0x4c, 0x4e, 0x53, 0x45, 0x41, 0x4c]);

/** True for what a cipher sealed, under whichever key. */
export function isSealedBytes(bytes: Uint8Array): boolean {
  return sealMark.equals(bytes.subarray(0, sealMark.length));
}
