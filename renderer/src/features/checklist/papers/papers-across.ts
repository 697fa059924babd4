import type { Citation } from '#shared/corpus/schema.ts';
import type { Checklist, Condition, Paper } from '#shared/rules/schema.ts';
import type { ChecklistResult } from '#shared/rules/verdict.ts';

/** One paper with everything it is good for. */
export interface SharedPaper {
  readonly label: Paper['label'];
  readonly uses: readonly PaperUse[];
  /** The sources of all its uses, each once. */
  readonly cite: readonly Citation[];
}

/** What a paper is for in one checklist. */
export interface PaperUse {
  readonly checklist: Checklist;
  /** The conditions it shows, of the rules that may concern the case. */
  readonly conditions: readonly Condition[];
}

/** Every paper called for by an outcome that is not 不涉及, each once, those that serve most checklists first. */
export function papersAcross(
  checklists: readonly Checklist[],
  results: readonly ChecklistResult[],
): readonly SharedPaper[] {
  const papers = new Map<string, { label: Paper['label']; uses: PaperUse[]; cite: Citation[] }>();
  for (const result of results) {
    const checklist = checklists.find(({ id }) => id === result.checklist);
    if (checklist === undefined) continue;
    const open = openConditions(result);
    for (const { label, conditions, cite } of result.papers) {
      const key = label['zh-CN'];
      const use = { checklist, conditions: open.filter(({ id }) => conditions.includes(id)) };
      const paper = papers.get(key);
      if (paper === undefined) papers.set(key, { label, uses: [use], cite: [...cite] });
      else {
        addUse(paper.uses, use);
        paper.cite.push(...cite.filter((citation) => !paper.cite.some((other) => isSame(citation, other))));
      }
    }
  }
  return [...papers.values()].toSorted((one, other) => other.uses.length - one.uses.length);
}

function addUse(uses: PaperUse[], use: PaperUse): void {
  const index = uses.findIndex(({ checklist }) => checklist === use.checklist);
  const existing = uses[index];
  if (existing === undefined) uses.push(use);
  else uses[index] = { ...use, conditions: [...new Set([...existing.conditions, ...use.conditions])] };
}

function openConditions({ verdicts }: ChecklistResult): readonly Condition[] {
  const conditions = new Map<string, Condition>();
  for (const { value, conditions: lines } of verdicts) {
    if (value === 'notInvolved') continue;
    for (const { condition, part } of lines) if (part !== 'window') conditions.set(condition.id, condition);
  }
  return [...conditions.values()];
}

function isSame(left: Citation, right: Citation): boolean {
  if ('rule' in left) return 'rule' in right && left.rule === right.rule && left.statement === right.statement;
  return 'article' in right && left.article === right.article && left.start === right.start && left.end === right.end;
}
