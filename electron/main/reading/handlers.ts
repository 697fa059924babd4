import type { Corpus } from '#main/corpus/corpus.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import type { Handlers } from '#shared/ipc/contract.ts';
import type { GivenTexts } from './given-texts.ts';

type ReadingChannel = 'reading:save' | 'reading:given' | 'reading:scripts';

/** What only the reader asks for: how far it came, the given files, the other script. */
export function readingHandlers(
  workspace: OpenWorkspace,
  corpus: Pick<Corpus, 'overview'>,
  texts: GivenTexts,
): Pick<Handlers, ReadingChannel> {
  return {
    'reading:save': async ({ policy, position }) => {
      const positions = { ...workspace.reading.positions, [policy]: position };
      await workspace.save({ reading: { latest: policy, positions } });
      return {};
    },
    'reading:given': async ({ policy: id }) => {
      const policy = corpus.overview.policies.find((candidate) => candidate.id === id);
      return { given: policy === undefined ? null : await texts.given(policy) };
    },
    'reading:scripts': () => texts.scripts(),
  };
}
