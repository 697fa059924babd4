import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { statusOf } from '#shared/corpus/status.ts';
import type { Checklist } from '#shared/rules/schema.ts';
import type { Command } from '#tools/cli/command.ts';
import { asOfOf, named } from '#tools/cli/options.ts';
import { articlesCited } from '#tools/seeds/articles-cited.ts';

/** One article, as the document has it. */
export const article: Command = {
  name: 'article',
  summary: 'Shows one article of a document, its text as given.',
  usage: 'ARTICLE [--as-of DATE]',
  details: ['ARTICLE is an id such as sh-2023#13; the command policies --json lists them.'],
  options: ['as-of'],
  words: [1, 1],
  run: async (asked) => {
    const asOf = asOfOf(asked);
    const bundle = await asked.bundle();
    const found = named(
      bundle.policies.flatMap((policy) => policy.articles),
      asked.words[0] ?? '',
      'article',
      'policies --json',
    );
    const policy = named(bundle.policies, found.id.split('#')[0] ?? '', 'document', 'policies');
    const { kind, until } = statusOf(policy, asOf);
    const { id, title, label, text, agencies, chapter, gaps } = found;
    const chapterTitle = policy.chapters.find((one) => one.id === chapter)?.title ?? null;
    const usedBy = checklistsUsing(bundle, id);
    const json = {
      id,
      policy: policy.id,
      policyTitle: policy.title,
      chapter: chapterTitle,
      kind: found.kind,
      label,
      title,
      text,
      agencies,
      gaps,
      status: kind,
      until,
      usedBy,
    };
    const notes = [
      ...(agencies.length === 0 ? [] : [`Agencies: ${agencies.join(', ')}`]),
      ...(usedBy.length === 0 ? [] : [`Checklists: ${usedBy.join(', ')}`]),
    ];
    return {
      json,
      text: [`${id}  ${policy.title} (${kind}, until ${until})`, '', text, '', ...notes].join('\n').trimEnd(),
    };
  },
};

function checklistsUsing({ checklists }: Bundle, id: string): readonly string[] {
  const uses = (checklist: Checklist): boolean => articlesCited(checklist).has(id);
  return checklists.filter(uses).map((checklist) => checklist.id);
}
