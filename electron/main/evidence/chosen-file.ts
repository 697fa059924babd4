import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { evidencePart } from '#shared/evidence/limits.ts';
import { NotKept } from './intake.ts';

/** A file the person chose, read part by part. */
export class ChosenFile {
  readonly name: string;
  readonly bytes: number;
  readonly #handle: FileHandle;

  private constructor(name: string, bytes: number, handle: FileHandle) {
    this.name = name;
    this.bytes = bytes;
    this.#handle = handle;
  }

  /** Rejects with NotKept where there is no such file any more, or it may not be read. */
  static async open(path: string): Promise<ChosenFile> {
    try {
      const handle = await open(path, 'r');
      const { size } = await handle.stat();
      return new ChosenFile(basename(path), size, handle);
    } catch (error) {
      throw new NotKept('vanished', error);
    }
  }

  /** The bytes from `start` on, at most one part; none at its end. Rejects with NotKept where it can no longer be read. */
  async read(start: number): Promise<Buffer> {
    try {
      const { buffer, bytesRead } = await this.#handle.read(Buffer.alloc(evidencePart), 0, evidencePart, start);
      return buffer.subarray(0, bytesRead);
    } catch (error) {
      throw new NotKept('vanished', error);
    }
  }

  async close(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
  }
}
