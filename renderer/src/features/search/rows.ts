import type { Policy } from '#shared/corpus/schema.ts';
import type { ArticleHit, FoundPassage, SearchAnswer } from '#shared/corpus/search/request.ts';
import { bodyPassages } from './article-passages.ts';
import type { View } from './view.ts';

/** One line of the tree of results: a document, an article of it, a further passage of that, or what was left out. */
export type Row = { readonly key: string; readonly level: 1 | 2 | 3; readonly at: number; readonly of: number } & (
  | { readonly kind: 'document'; readonly policy: Policy; readonly count: number; readonly isFolded: boolean }
  | { readonly kind: 'article'; readonly hit: ArticleHit; readonly isUnfolded: boolean }
  | { readonly kind: 'passage'; readonly hit: ArticleHit; readonly passage: FoundPassage }
  | { readonly kind: 'rest'; readonly policy: Policy; readonly count: number }
);

/** The hits by document, documents by their best hit, each with how many hits it has in all. */
export function rowsOf(
  { hits, counts }: SearchAnswer,
  { folded, unfolded }: Pick<View, 'folded' | 'unfolded'>,
): readonly Row[] {
  const groups = new Map<Policy, ArticleHit[]>();
  for (const hit of hits) {
    const group = groups.get(hit.policy);
    if (group === undefined) groups.set(hit.policy, [hit]);
    else group.push(hit);
  }
  const rows: Row[] = [];
  let at = 0;
  for (const [policy, group] of groups) {
    at += 1;
    const count = counts.policies.get(policy.id) ?? group.length;
    const isFolded = folded.has(policy.id);
    rows.push({ kind: 'document', key: policy.id, level: 1, at, of: groups.size, policy, count, isFolded });
    if (isFolded) continue;
    const rest = Math.max(0, count - group.length);
    const of = group.length + (rest > 0 ? 1 : 0);
    for (const [index, hit] of group.entries()) {
      const isUnfolded = unfolded.has(hit.article.id);
      rows.push({ kind: 'article', key: hit.article.id, level: 2, at: index + 1, of, hit, isUnfolded });
      if (isUnfolded) rows.push(...passageRows(hit));
    }
    if (rest > 0) rows.push({ kind: 'rest', key: `${policy.id}+`, level: 2, at: of, of, policy, count: rest });
  }
  return rows;
}

function passageRows(hit: ArticleHit): readonly Row[] {
  const further = bodyPassages(hit).slice(1);
  return further.map((passage, index) => ({
    kind: 'passage',
    key: `${hit.article.id}@${passage.start}`,
    level: 3,
    at: index + 1,
    of: further.length,
    hit,
    passage,
  }));
}

/** Whether a row can be unfolded and is; null where there is nothing to unfold. */
export function isOpenRow(row: Row): boolean | null {
  if (row.kind === 'document') return !row.isFolded;
  if (row.kind !== 'article') return null;
  return bodyPassages(row.hit).length > 1 ? row.isUnfolded : null;
}
