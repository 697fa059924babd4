import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tourFolder, type Stop } from '#test/tour/tour-book.ts';

/** What a tour came to. */
export interface TourResult {
  readonly stops: readonly Stop[];
  /** Electron's version and where it came from. */
  readonly electron: string;
  /** Milliseconds from the command to the first screen with words. */
  readonly firstContent: number;
  /** Errors of the page and requests that left the app. */
  readonly errors: readonly string[];
  /** Why the tour ended early; null when it reached its end. */
  readonly failure: string | null;
}

/** Writes the tour as a page to look at and as plain text; the paths, page first. */
export async function writeReport(result: TourResult): Promise<readonly string[]> {
  const page = join(tourFolder, 'report.html');
  const text = join(tourFolder, 'report.md');
  await writeFile(page, asPage(result));
  await writeFile(text, asText(result));
  return [page, text];
}

function summary({ stops, electron, firstContent, errors, failure }: TourResult): readonly string[] {
  return [
    `${stops.length} stops; first content after ${firstContent} ms; ${electron}.`,
    errors.length === 0
      ? 'No error of the page or the console, no request left the app.'
      : `Errors: ${errors.join('; ')}`,
    failure === null ? 'The tour reached its end.' : `The tour ended early: ${failure}`,
  ];
}

function asText(result: TourResult): string {
  const stops = result.stops.map(
    ({ title, picture, seen }) =>
      `## ${title}\n\n${seen.map((line) => `- ${line}\n`).join('')}\n![${title}](${picture})\n`,
  );
  return [`# Portolan: a tour of the sample seller\n`, `${summary(result).join('\n')}\n`, ...stops].join('\n');
}

function asPage(result: TourResult): string {
  const stops = result.stops.map(
    ({ title, picture, seen }) =>
      `<figure><figcaption><h2>${escape(title)}</h2>${seen.map((line) => `<p>${escape(line)}</p>`).join('')}</figcaption>` +
      `<img src="${picture}" alt="${escape(title)}" loading="lazy"></figure>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Portolan: a tour of the sample seller</title>
<style>
  body { max-width: 1366px; margin: 2rem auto; padding: 0 1rem; font: 16px/1.6 system-ui, sans-serif; color: #10243a; }
  figure { margin: 3rem 0; }
  img { width: 100%; border: 1px solid #c9d3dc; border-radius: 8px; }
</style>
<h1>Portolan: a tour of the sample seller</h1>
${summary(result)
  .map((line) => `<p>${escape(line)}</p>`)
  .join('\n')}
${stops.join('\n')}
</html>
`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
