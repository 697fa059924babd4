import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PdfText } from './read-pdf.ts';
import type { ReadingAnswer } from './reading-thread.ts';

/** Milliseconds for which the thread is kept after its last reading, for the next export. */
const kept = 60_000;

/** Reads PDFs in a thread of its own, so that the app goes on meanwhile. */
export interface PdfReader {
  /** Starts the thread, where there is none. */
  readonly wake: () => void;
  /** What the PDF says. Rejects where it is none, where `onPage` throws, and once the signal is raised. */
  readonly read: (
    bytes: Uint8Array,
    onPage: (done: number, total: number) => void,
    signal: AbortSignal,
  ) => Promise<PdfText>;
}

/** A reader whose thread is the built file of that name beside the app's own. */
export function createPdfReader(file = join(import.meta.dirname, 'reading-thread.js')): PdfReader {
  let thread: Worker | null = null;
  let resting: NodeJS.Timeout | undefined;

  function awake(): Worker {
    clearTimeout(resting);
    if (thread !== null) return thread;
    const started = new Worker(file);
    // It never keeps the app from ending.
    started.unref();
    const forget = (): void => {
      if (thread === started) thread = null;
    };
    started.on('error', forget).on('exit', forget);
    thread = started;
    return started;
  }

  function rest(): void {
    clearTimeout(resting);
    resting = setTimeout(end, kept).unref();
  }

  function end(): void {
    void thread?.terminate();
    thread = null;
  }

  return {
    wake: () => {
      awake();
      rest();
    },
    read: (bytes, onPage, signal) =>
      new Promise<PdfText>((resolve, reject) => {
        const worker = awake();
        const settle = (work: () => void): void => {
          signal.removeEventListener('abort', stop);
          worker.off('message', hear).off('error', fail).off('exit', gone);
          work();
          if (thread !== null) rest();
        };
        const fail = (error: unknown): void =>
          settle(() => reject(error instanceof Error ? error : new Error(String(error))));
        const gone = (): void => fail(new Error('The reader ended.'));
        // What is under way in the thread cannot be called off: it ends with the thread.
        const stop = (): void => {
          end();
          fail(new Error('The reading was ended.'));
        };
        const hear = (answer: ReadingAnswer): void => {
          if (answer.kind === 'text') return settle(() => resolve(answer.text));
          if (answer.kind === 'failed') return fail(new Error(answer.message));
          try {
            onPage(answer.done, answer.total);
          } catch (error) {
            end();
            fail(error);
          }
        };
        worker.on('message', hear).on('error', fail).on('exit', gone);
        signal.addEventListener('abort', stop);
        if (signal.aborted) stop();
        else worker.postMessage(bytes);
      }),
  };
}
