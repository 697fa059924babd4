import type { JudgedEvidence } from '#renderer/state/evidence.ts';
import { isGood } from '#shared/evidence/standing.ts';
import { paperNamed } from '#shared/evidence/paper-kinds.ts';
import type { Checklist } from '#shared/rules/schema.ts';
import type { SharedPaper } from './papers-across.ts';

/** What is there of a paper that checklists call for: good ones, only ones that no longer are, or none. */
export type PaperHeld = { readonly kind: 'have'; readonly count: number } | { readonly kind: 'lapsed' | 'missing' };

/** What is there of a paper. Papers of one label are one, whichever checklist they were named after. */
export function paperHeld(
  { label }: Pick<SharedPaper, 'label'>,
  evidence: readonly JudgedEvidence[],
  checklists: readonly Checklist[],
): PaperHeld {
  const own = evidence.filter(({ entry: { paper } }) => {
    const named = paper === null ? undefined : paperNamed(checklists, paper);
    return named?.label['zh-CN'] === label['zh-CN'];
  });
  const count = own.filter(({ state }) => isGood(state)).length;
  if (count > 0) return { kind: 'have', count };
  return { kind: own.length > 0 ? 'lapsed' : 'missing' };
}
