import { randomUUID } from 'node:crypto';
import { BrowserWindow, session, type Session } from 'electron';
import { fill } from '#shared/i18n/format.ts';
import { escape } from '#shared/reports/html.ts';
import { createPdfReader } from './pdf/reader.ts';
import type { Press, Sheet } from './press.ts';

/** How a page of ours is served while it is printed. */
interface PressRoom {
  /** Address under which pages stand, in a session that knows nothing else. */
  readonly home: string;
  readonly headers: Readonly<Record<string, string>>;
}

const pages = new Map<string, string>();

/** Prints pages of ours in a hidden window without scripts, kept apart from the app's own session. */
export function pressOf(room: PressRoom): Press {
  const reader = createPdfReader();
  return {
    wake: reader.wake,
    read: reader.read,
    toPdf: (sheet, signal) => inHiddenWindow(sheet, room, signal, (window) => printPdf(window, sheet)),
    toPaper: (sheet, signal) => inHiddenWindow(sheet, room, signal, printOut),
  };
}

/** The window is gone afterwards, and at once when the signal is raised. */
async function inHiddenWindow<T>(
  { html }: Sheet,
  room: PressRoom,
  signal: AbortSignal,
  work: (window: BrowserWindow) => Promise<T>,
): Promise<T> {
  signal.throwIfAborted();
  const address = room.home + randomUUID();
  pages.set(address, html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: pressRoom(room), sandbox: true, contextIsolation: true, javascript: false },
  });
  let end = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    end = () => reject(new Error('The printing was ended.'));
  });
  signal.addEventListener('abort', end);
  try {
    return await Promise.race([window.loadURL(address).then(() => work(window)), aborted]);
  } finally {
    signal.removeEventListener('abort', end);
    pages.delete(address);
    window.destroy();
  }
}

async function printPdf(window: BrowserWindow, { head, foot, language, isOnePage }: Sheet): Promise<Buffer> {
  const print = (scale: number): Promise<Buffer> =>
    window.webContents.printToPDF({
      scale,
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
      headerTemplate: edge(escape(head), language),
      footerTemplate: edge(
        fill(foot, { page: '<span class="pageNumber"></span>', pages: '<span class="totalPages"></span>' }),
        language,
      ),
    });
  return isOnePage ? onOnePage(print) : print(1);
}

/** Head and foot are pages of their own to the printer, which sets them far too small unless told. */
function edge(html: string, language: string): string {
  const style =
    'width:100%;margin:0 12mm;color:#51606e;font:7pt "Microsoft YaHei UI","PingFang SC","Noto Sans CJK SC",sans-serif';
  return `<div lang="${language}" style='${style}'>${html}</div>`;
}

function printOut(window: BrowserWindow): Promise<'printed' | 'cancelled' | 'failed'> {
  return new Promise((resolve) => {
    window.webContents.print({ silent: false, printBackground: true }, (isPrinted, reason) => {
      if (isPrinted) resolve('printed');
      else resolve(/cancel/i.test(reason) ? 'cancelled' : 'failed');
    });
  });
}

// Smaller than this a printed page is no longer read: a longer case takes a second page.
const scales = [1, 0.94, 0.88, 0.84] as const;

async function onOnePage(print: (scale: number) => Promise<Buffer>): Promise<Buffer> {
  const first = await print(scales[0]);
  if (pagesOf(first) === 1) return first;
  for (const scale of scales.slice(1)) {
    const smaller = await print(scale);
    if (pagesOf(smaller) === 1) return smaller;
  }
  return first;
}

function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

function pressRoom({ headers }: PressRoom): Session {
  const room = session.fromPartition('report');
  if (room.protocol.isProtocolHandled('portolan')) return room;
  room.protocol.handle('portolan', ({ method, url }) => {
    const html = pages.get(url);
    if (method !== 'GET' || html === undefined) return new Response(null, { status: 404, headers });
    return new Response(html, { headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } });
  });
  return room;
}
