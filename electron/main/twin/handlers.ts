import { randomInt } from 'node:crypto';
import type { Corpus } from '#main/corpus/corpus.ts';
import { Refused } from '#main/ipc/refused.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import { clientColours } from '#shared/clients/limits.ts';
import { fill } from '#shared/i18n/format.ts';
import type { Language } from '#shared/i18n/languages.ts';
import type { Handlers } from '#shared/ipc/contract.ts';
import type { ReportWords } from '#shared/reports/words.ts';
import { rewritten } from '#shared/twin/origin.ts';
import type { TwinRequest } from './make-twin.ts';

/** The words a twin is named and its reports are written with. */
export interface TwinWords {
  /** `{{number}}` stands for which one it is. */
  readonly name: string;
  readonly report: ReportWords;
}

/** Making a training case of a client. */
export function twinHandlers(
  workspace: OpenWorkspace,
  corpus: Pick<Corpus, 'whole' | 'grounds'>,
  wordsIn: (language: Language) => Promise<TwinWords>,
): Pick<Handlers, 'twin:make'> {
  return {
    'twin:make': async ({ client, asOf, language, seed }) => {
      const { operations } = await workspace.record(client);
      const words = await wordsIn(language);
      // The rule core is loaded when it is first needed: no start waits for it.
      const { draftTwin, leaksOf, storedText } = await import('./make-twin.ts');
      const number = workspace.clients.filter(({ sample }) => sample === rewritten).length + 1;
      const request: TwinRequest = {
        operations,
        asOf,
        language,
        words: words.report,
        bundle: await corpus.whole(),
        grounds: corpus.grounds,
        name: fill(words.name, { number }),
        colour: workspace.clients.length % clientColours,
        seed: seed ?? randomInt(2 ** 32),
      };
      const draft = draftTwin(request);
      if (draft === null) throw new Refused('bad-request');
      const { creation, changes, changed, leaks } = draft;
      if (leaks.length > 0) return { made: null, changed: [], leaks: [...leaks] };
      const { summary, record } = await workspace.create(creation, changes);
      const found = leaksOf([await storedText(workspace, summary.id)], request);
      if (found.length > 0) {
        await workspace.forget([summary.id]);
        return { made: null, changed: [], leaks: [...found] };
      }
      const opened = { id: summary.id, operations: [...record.operations] };
      return { made: { summary, opened, status: record.status }, changed: [...changed], leaks: [] };
    },
  };
}
