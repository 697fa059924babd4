import type { Corpus } from '#main/corpus/corpus.ts';
import { Refused } from '#main/ipc/refused.ts';
import type { Exports } from '#main/reports/exports.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import type { Handlers } from '#shared/ipc/contract.ts';

/** Minutes are made from main's own record of the client, never from what the window shows. */
export function sessionHandlers(
  workspace: OpenWorkspace,
  corpus: Corpus,
  exports: Exports,
): Pick<Handlers, 'session:minutes'> {
  return {
    'session:minutes': ({ client, session, format, language }) =>
      exports.save({
        kind: format,
        language,
        gather: async () => {
          const { operations } = await workspace.record(client);
          // Loaded with the first minutes and not with the app: three languages of words.
          const { minutesHandout } = await import('./minutes-handout.ts');
          const bundle = await corpus.whole();
          const { grounds } = corpus;
          const minutes = minutesHandout({ operations, session, bundle, grounds, language, now: Date.now() });
          if (minutes === null) throw new Refused('bad-request');
          return minutes;
        },
        suggest: ({ handout, day }) => ({ purpose: 'minutes', values: { client: handout.client, day } }),
        formatIn: ({ pageFormats }) => {
          const { write, differenceIn } = pageFormats[format];
          return {
            write: ({ handout }, tools) => write(handout, tools),
            differenceIn: (bytes, { handout }, tools) => differenceIn(bytes, handout, tools),
          };
        },
      }),
  };
}
