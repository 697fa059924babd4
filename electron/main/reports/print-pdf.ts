import { randomUUID } from 'node:crypto';
import { BrowserWindow, session, type Session } from 'electron';

/** How a page of ours is served while it is printed. */
interface Press {
  /** Address under which pages stand, in a session that knows nothing else. */
  readonly home: string;
  readonly headers: Readonly<Record<string, string>>;
}

const pages = new Map<string, string>();

/** Prints one self-contained page to PDF in a hidden window without scripts, kept apart from the app's own session. */
export async function printPdf(html: string, press: Press): Promise<Buffer> {
  const address = press.home + randomUUID();
  pages.set(address, html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: pressRoom(press), sandbox: true, contextIsolation: true, javascript: false },
  });
  try {
    await window.loadURL(address);
    return await onOnePage((scale) =>
      window.webContents.printToPDF({
        scale,
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      }),
    );
  } finally {
    pages.delete(address);
    window.destroy();
  }
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

function pressRoom({ headers }: Press): Session {
  const room = session.fromPartition('report');
  if (room.protocol.isProtocolHandled('portolan')) return room;
  room.protocol.handle('portolan', ({ method, url }) => {
    const html = pages.get(url);
    if (method !== 'GET' || html === undefined) return new Response(null, { status: 404, headers });
    return new Response(html, { headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } });
  });
  return room;
}
