// The worker's code as a part of this chunk: the page may start no worker, and so it runs here, between two frames.
import * as worker from 'pdfjs-dist/build/pdf.worker.mjs';
import { getDocument } from 'pdfjs-dist';

/** Thrown for a PDF that asks for a password. */
export class PdfProtected extends Error {
  override readonly name = 'PdfProtected';
}

/** A PDF that can be painted. */
export interface OpenPdf {
  readonly pages: number;
  /** Paints a page, counted from 1, on a canvas of its own. Rejects where the page cannot be read. */
  readonly paint: (page: number, canvas: HTMLCanvasElement) => Promise<void>;
  readonly close: () => void;
}

/** Pixels across: sharp on a screen of twice the density, and bounded whatever size the page claims. */
const width = 1200;
const longest = 4000;

/** Opens a PDF from its bytes; scripts in it are never run, and nothing is fetched. Rejects where it is none. */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<OpenPdf> {
  Object.assign(globalThis, { pdfjsWorker: worker });
  const task = getDocument({
    data: bytes.slice(),
    isEvalSupported: false,
    enableXfa: false,
    useWorkerFetch: false,
    useWasm: false,
    disableAutoFetch: true,
    disableRange: true,
    disableStream: true,
    verbosity: 0,
  });
  const document = await task.promise.catch((error: unknown) => {
    throw error instanceof Error && error.name === 'PasswordException' ? new PdfProtected() : error;
  });
  return {
    pages: document.numPages,
    paint: async (number, canvas) => {
      const page = await document.getPage(number);
      const natural = page.getViewport({ scale: 1 });
      const scale = Math.min(width / natural.width, longest / natural.height);
      const viewport = page.getViewport({ scale });
      canvas.width = Math.ceil(viewport.width);
      canvas.height = Math.ceil(viewport.height);
      await page.render({ canvas, viewport }).promise;
      canvas.dataset['painted'] = 'true';
    },
    close: () => void task.destroy().catch(() => undefined),
  };
}
