import { parentPort } from 'node:worker_threads';
import type { PdfText } from './read-pdf.ts';

/** What the thread answers: how far it is, then what the PDF says or why it cannot be read. */
export type ReadingAnswer =
  | { readonly kind: 'page'; readonly done: number; readonly total: number }
  | { readonly kind: 'text'; readonly text: PdfText }
  | { readonly kind: 'failed'; readonly message: string };

// The reader unpacks a thousand small streams of a PDF through these where there are any, and waits for each; without, at once.
Reflect.deleteProperty(globalThis, 'DecompressionStream');

const reader = import('./read-pdf.ts');
const answer = (said: ReadingAnswer): void => parentPort?.postMessage(said);

parentPort?.on('message', (bytes: Uint8Array) => {
  void reader
    .then(({ readPdf }) => readPdf(bytes, (done, total) => answer({ kind: 'page', done, total })))
    .then(
      (text) => answer({ kind: 'text', text }),
      (error: unknown) => answer({ kind: 'failed', message: String(error) }),
    );
});
