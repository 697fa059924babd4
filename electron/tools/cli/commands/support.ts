import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { evidencedState, onDay } from '#shared/evidence/standing.ts';
import { findSupport, type SupportItem } from '#shared/measures/find-support.ts';
import { answersOf } from '#shared/record/fold.ts';
import { papersHelp, readCase } from '#tools/cli/case-file.ts';
import { writtenCitations } from '#tools/cli/citations.ts';
import type { Command } from '#tools/cli/command.ts';
import { asOfOf, needed } from '#tools/cli/options.ts';
import { table } from '#tools/terminal/table.ts';

/** The measures that may concern a seller. */
export const support: Command = {
  name: 'support',
  summary: 'Finds every measure of the documents that concerns a seller or may, live and ended apart.',
  usage: '--profile FILE.json [--as-of DATE]',
  details: [
    'FILE.json holds the answers, as for the command verdict: {"factId": value, "otherFactId": {"unknown": "notSure"}}.',
    ...papersHelp,
    'concerns is yes, or maybe where it still rests on the facts under missingFacts.',
    'The summaries are ours and not official; the article is what counts.',
  ],
  options: ['profile', 'as-of'],
  words: [0, 0],
  run: async (asked) => {
    const file = needed(asked, 'profile', 'FILE.json');
    const asOf = asOfOf(asked);
    const bundle = await asked.bundle();
    const state = await readCase(asked.folder, file, bundle);
    const found = findSupport(bundle, answersOf(evidencedState(state, onDay(asOf))), asOf);
    const titles = new Map(bundle.policies.flatMap(({ articles }) => articles.map(({ id, title }) => [id, title])));
    const json = {
      asOf,
      live: found.live.map((item) => itemJson(item, titles)),
      ended: found.ended.map((item) => itemJson(item, titles)),
      ruledOut: found.ruledOut,
    };
    const text = [
      `In force or to come: ${json.live.length}`,
      listing(json.live),
      '',
      `Of documents whose period has ended: ${json.ended.length}`,
      listing(json.ended),
      '',
      `Not for this seller: ${json.ruledOut}`,
    ].join('\n');
    return { json, text };
  },
};

type ItemJson = ReturnType<typeof itemJson>;

function itemJson(
  { article, policy, truth, missingFacts, status, measure }: SupportItem,
  titles: ReadonlyMap<string, Bundle['policies'][number]['articles'][number]['title']>,
) {
  return {
    id: article,
    policy,
    title: titles.get(article) ?? null,
    concerns: truth === 'true' ? ('yes' as const) : ('maybe' as const),
    missingFacts,
    status: status.kind,
    until: status.until,
    kinds: measure.kinds,
    audiences: measure.audiences,
    topics: measure.topics,
    summary: measure.summary,
    ask: measure.ask,
    amounts: measure.amounts.map(({ id, label, role, value, per, cite }) => ({
      id,
      label,
      role,
      value,
      per,
      citations: writtenCitations(cite),
    })),
  };
}

function listing(items: readonly ItemJson[]): string {
  if (items.length === 0) return 'none';
  return table([
    ['id', 'concerns', 'until', 'title', 'still open'],
    ...items.map(({ id, concerns, until, title, missingFacts }) => [
      id,
      concerns,
      until,
      title ?? '',
      missingFacts.join(' '),
    ]),
  ]);
}
