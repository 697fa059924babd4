import { getDocumentProxy } from 'unpdf';

/** What a PDF says, page by page, without the lines in its margins; and those lines. */
export interface PdfText {
  readonly pages: readonly string[];
  readonly margins: readonly string[];
  readonly outline: readonly string[];
}

/** Points from the edge of the paper in which head and foot stand. */
const margin = 26;

/**
 * Reads the text of a PDF. `onPage` hears of each page that was read, and may throw to end the reading.
 */
export async function readPdf(bytes: Uint8Array, onPage: (done: number, total: number) => void): Promise<PdfText> {
  // The reader takes the bytes it is given for its own.
  const document = await getDocumentProxy(Uint8Array.from(bytes));
  try {
    const pages: string[] = [];
    const margins: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const height = page.getViewport({ scale: 1 }).height;
      const { items } = await page.getTextContent();
      const runs = items.flatMap((item) => {
        if (!('str' in item)) return [];
        // The sixth number of the matrix is how far the line stands from the foot of the page.
        const y: unknown = item.transform[5];
        return [{ text: item.str, y: typeof y === 'number' ? y : 0 }];
      });
      const isMargin = ({ y }: { readonly y: number }): boolean => y < margin || y > height - margin;
      pages.push(
        runs
          .filter((run) => !isMargin(run))
          .map(({ text }) => text)
          .join(' '),
      );
      margins.push(
        runs
          .filter(isMargin)
          .map(({ text }) => text)
          .join(' '),
      );
      page.cleanup();
      onPage(number, document.numPages);
    }
    const outline = (await document.getOutline()) as unknown;
    return { pages, margins, outline: titlesIn(outline) };
  } finally {
    await document.destroy();
  }
}

function titlesIn(outline: unknown): readonly string[] {
  if (!Array.isArray(outline)) return [];
  return outline.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null) return [];
    const title = 'title' in item ? [String(item.title)] : [];
    return [...title, ...('items' in item ? titlesIn(item.items) : [])];
  });
}
