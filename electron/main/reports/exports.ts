import type { ChooseToSave, FileSuggestion } from '#main/files/choose-to-save.ts';
import type { SavedFile } from '#main/files/save-file.ts';
import { Refused } from '#main/ipc/refused.ts';
import type { Language } from '#shared/i18n/languages.ts';
import type { ReportFormat, ReportProgress } from '#shared/reports/contract.ts';
import type { Handout } from '#shared/reports/handout.ts';
import type { Format, pageFormats, reportFormats } from './formats.ts';
import type { Press } from './press.ts';

/** What exporting needs besides the data. */
export interface ExportParts {
  readonly chooseToSave: ChooseToSave;
  readonly press: Press;
  readonly tellProgress: (progress: ReportProgress) => void;
}

/** Every kind of file, once it is loaded. */
interface Formats {
  readonly pageFormats: typeof pageFormats;
  readonly reportFormats: typeof reportFormats;
}

/** What is to be written, from the record to the place a person chooses. */
interface Order<T> {
  readonly kind: ReportFormat;
  readonly language: Language;
  /** Rejects where it cannot be made; then no place was asked for in vain. */
  readonly gather: () => Promise<T>;
  readonly suggest: (thing: T) => Omit<FileSuggestion, 'kind'>;
  readonly formatIn: (formats: Formats) => Format<T>;
}

/** Exports and printings, of which there is one at a time. */
export interface Exports {
  /** Writes a file, reads it back, and only then puts it where the person chooses; refused, it leaves none. */
  readonly save: <T>(order: Order<T>) => Promise<SavedFile>;
  /** Hands pages to the printer that the person chooses. */
  readonly print: (language: Language, gather: () => Promise<Handout>) => Promise<void>;
  /** Ends what is under way. */
  readonly cancel: () => void;
}

/** What writes and reads files back is loaded with the first export. */
export function createExports({ chooseToSave, press, tellProgress: tell }: ExportParts): Exports {
  let underWay: AbortController | null = null;

  async function alone<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (underWay !== null) throw new Refused('busy');
    const controller = new AbortController();
    underWay = controller;
    try {
      return await work(controller.signal);
    } finally {
      underWay = null;
    }
  }

  const loaded = () => Promise.all([import('./export-file.ts'), import('./formats.ts'), import('./words.ts')]);

  return {
    save: ({ kind, language, gather, suggest, formatIn }) =>
      alone(async (signal) => {
        tell({ stage: 'gathering', done: 0, total: 0 });
        if (kind === 'pdf') press.wake();
        const [thing, [{ exportFile }, formats, { reportWordsIn }]] = await Promise.all([gather(), loaded()]);
        tell({ stage: 'choosing', done: 0, total: 0 });
        const path = await chooseToSave({ ...suggest(thing), kind });
        if (path === null || signal.aborted) throw new Refused('cancelled');
        return exportFile({
          thing,
          format: formatIn(formats),
          path,
          words: reportWordsIn(language),
          press,
          signal,
          tell,
        });
      }),
    print: (language, gather) =>
      alone(async (signal) => {
        tell({ stage: 'gathering', done: 0, total: 0 });
        const [handout, [, { sheetOf }, { reportWordsIn }]] = await Promise.all([gather(), loaded()]);
        tell({ stage: 'printing', done: 0, total: 0 });
        const outcome = await press.toPaper(sheetOf(handout, reportWordsIn(language)), signal);
        if (outcome === 'printed') return;
        throw new Refused(outcome === 'cancelled' || signal.aborted ? 'cancelled' : 'no-printer');
      }),
    cancel: () => underWay?.abort(),
  };
}
