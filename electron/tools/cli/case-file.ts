import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { emptyDraft, emptyTable } from '#shared/record/draft.ts';
import type { AnswerEntry, ClientState } from '#shared/record/state.ts';
import { answersIn } from './answers.ts';
import { papersMember, readPapers } from './papers.ts';
import { readJsonObject } from './read-json-file.ts';

const form = '{"factId": value, "otherFactId": {"unknown": "notSure"}}';

/** What the help of a command says of the papers in its file. */
export const papersHelp: readonly string[] = [
  `Papers stand beside the answers: "${papersMember}": [{"label": "…", "facts": ["factId"], "from": DAY, "to": DAY, "expiresOn": DAY}].`,
  'Only facts is needed: what the paper shows. from and to are the days it speaks about, expiresOn is the last day it is good.',
  'An answer with a good paper is evidenced; one whose papers have all lapsed, or speak of other days, counts as paperPending.',
];

/**
 * Reads a file of answers by fact id, and of papers that show them, into what the window would hold of the same case:
 * an answer with a paper is evidenced, as it becomes where a paper is attached to it.
 */
export async function readCase(folder: string, file: string, bundle: Bundle): Promise<ClientState> {
  const { [papersMember]: papers, ...told } = await readJsonObject(folder, file, form);
  const evidence = readPapers(papers, bundle);
  const evidenced = new Set(evidence.flatMap(({ facts }) => facts));
  const answers = emptyTable<AnswerEntry>();
  for (const [fact, answer] of Object.entries(answersIn(told, bundle))) {
    const isRaised = 'known' in answer && evidenced.has(fact);
    answers[fact] = {
      answer: isRaised ? { ...answer, basis: 'evidenced' } : answer,
      operation: '',
      at: '',
      by: '',
    };
  }
  return { ...emptyDraft(), answers, evidence };
}
