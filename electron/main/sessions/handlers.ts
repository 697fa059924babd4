import type { Corpus } from '#main/corpus/corpus.ts';
import type { ChooseToSave } from '#main/files/choose-to-save.ts';
import { saveFile } from '#main/files/save-file.ts';
import { Refused } from '#main/ipc/refused.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import type { Language } from '#shared/i18n/languages.ts';
import type { Handlers } from '#shared/ipc/contract.ts';

/** What only Electron can do with a page: turn it into a PDF, with a head and a foot on every sheet. */
export interface MinutesPress {
  readonly toPdf: (
    sheet: {
      readonly html: string;
      readonly head: string;
      readonly foot: string;
      readonly language: Language;
      readonly isOnePage: boolean;
    },
    signal: AbortSignal,
  ) => Promise<Buffer>;
}

/** Minutes are made from main's own record of the client, never from what the window shows. */
export function sessionHandlers(
  workspace: OpenWorkspace,
  corpus: Corpus,
  chooseToSave: ChooseToSave,
  press: MinutesPress,
): Pick<Handlers, 'session:minutes'> {
  return {
    'session:minutes': async ({ client, session, format, language }) => {
      const { operations } = await workspace.record(client);
      // Loaded with the first minutes and not with the app: three languages of words.
      const { minutesPage } = await import('./minutes-page.ts');
      const bundle = await corpus.whole();
      const page = minutesPage({ operations, session, bundle, grounds: corpus.grounds, language, now: Date.now() });
      if (page === null) throw new Refused('bad-request');
      const path = await chooseToSave({
        purpose: 'minutes',
        kind: format,
        values: { client: page.client, day: page.day },
      });
      if (path === null) throw new Refused('cancelled');
      const { html, head, foot } = page;
      if (format === 'html') return saveFile(path, Buffer.from(html, 'utf8'));
      const sheet = { html, head, foot, language, isOnePage: false };
      return saveFile(path, await press.toPdf(sheet, new AbortController().signal));
    },
  };
}
