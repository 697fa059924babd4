import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { OpenFile } from '#main/store/file-system.ts';
import { renamePatiently } from '#main/store/file-system.ts';
import { saveFailureOf } from '#main/store/failures.ts';
import { openNew, syncFolder } from '#main/store/replace-file.ts';
import type { EvidenceProblem, KeptEvidence } from '#shared/evidence/contract.ts';
import { largestEvidence } from '#shared/evidence/limits.ts';
import { sealedPlace } from '#main/record/evidence-files.ts';
import { evidenceFolder, type EvidencePlace } from './evidence-files.ts';
import { headLength, isProgram, kindOfFile, tailLength } from './kind-of-file.ts';

/** Thrown where a file is not kept; by then nothing of it is on the disk. */
export class NotKept extends Error {
  override readonly name = 'NotKept';

  constructor(
    readonly problem: EvidenceProblem,
    cause?: unknown,
  ) {
    super(problem, { cause });
  }
}

/**
 * One file on its way in. It is written under a temporary name, and stands under its hash only once every byte is on the
 * disk; whatever goes wrong before that takes the temporary file away. Where files are sealed it is held in memory until
 * it is whole, since nothing may stand on the disk unsealed.
 */
export class Intake {
  readonly client: string;
  readonly name: string;
  /** Bytes the file was said to have. */
  readonly total: number;
  #done = 0;
  readonly #place: EvidencePlace;
  readonly #temporary: string;
  readonly #hash = createHash('sha256');
  readonly #parts: Uint8Array[] = [];
  #file: OpenFile | null = null;
  #head = Buffer.alloc(0);
  #tail = Buffer.alloc(0);
  #hasZero = false;

  /** Throws NotKept for a size that is not kept. */
  constructor(place: EvidencePlace, client: string, name: string, total: number) {
    if (total === 0) throw new NotKept('empty');
    if (total > largestEvidence) throw new NotKept('too-large');
    this.#place = place;
    this.client = client;
    this.name = name;
    this.total = total;
    this.#temporary = join(evidenceFolder(place, client), `incoming-${randomBytes(6).toString('hex')}.tmp`);
  }

  get done(): number {
    return this.#done;
  }

  /** Takes the next bytes. Rejects with NotKept where the file is refused or the disk is. */
  async add(part: Uint8Array): Promise<void> {
    try {
      this.#look(part);
      if (this.#place.cipher !== null) this.#parts.push(Uint8Array.from(part));
      else {
        this.#file ??= await openNew(this.#place.fileSystem, this.#temporary);
        await this.#file.writeFile(part);
      }
    } catch (error) {
      await this.abandon();
      throw notKept(error);
    }
  }

  /** Keeps what came in: resolves once it is on the disk under its hash. Rejects with NotKept. */
  async finish(): Promise<Extract<KeptEvidence, { outcome: 'kept' }>> {
    try {
      if (this.#done !== this.total) throw new NotKept('vanished');
      const kind = kindOfFile({ name: this.name, head: this.#head, tail: this.#tail, hasZero: this.#hasZero });
      if ('problem' in kind) throw new NotKept(kind.problem);
      const sha256 = this.#hash.digest('hex');
      await this.#keepAs(sha256);
      const file = { sha256, name: this.name, bytes: this.total, type: kind.type };
      return { outcome: 'kept', file, isProtected: kind.isProtected };
    } catch (error) {
      await this.abandon();
      throw notKept(error);
    }
  }

  /** Lets go of it; nothing of it stays. What cannot be taken away now is taken away before the next file comes in. */
  async abandon(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    this.#parts.length = 0;
    if (file === null) return;
    await file.close().catch(ignore);
    await this.#place.fileSystem.unlink(this.#temporary).catch(ignore);
  }

  #look(part: Uint8Array): void {
    this.#done += part.length;
    if (this.#done > this.total) throw new NotKept('vanished');
    this.#hash.update(part);
    if (this.#head.length < headLength) this.#head = Buffer.concat([this.#head, part.subarray(0, headLength)]);
    this.#tail = Buffer.concat([this.#tail, part.subarray(-tailLength)]).subarray(-tailLength);
    this.#hasZero ||= part.includes(0);
    if (isProgram(this.#head)) throw new NotKept('program');
  }

  async #keepAs(sha256: string): Promise<void> {
    const { fileSystem, cipher } = this.#place;
    const folder = evidenceFolder(this.#place, this.client);
    if (cipher !== null) {
      this.#file = await openNew(fileSystem, this.#temporary);
      await this.#file.writeFile(cipher.seal(Buffer.concat(this.#parts), sealedPlace(this.client, sha256)));
    }
    const file = this.#file;
    if (file === null) throw new NotKept('empty');
    await file.sync();
    await file.close();
    await renamePatiently(fileSystem, this.#temporary, join(folder, sha256));
    this.#file = null;
    await syncFolder(fileSystem, folder);
  }
}

function notKept(error: unknown): NotKept {
  if (error instanceof NotKept) return error;
  const failure = saveFailureOf(error);
  return new NotKept(failure === 'write-guard' ? 'disk-failed' : failure, error);
}

function ignore(): void {}
