import type { Checklist, Paper } from '#shared/rules/schema.ts';

/** How a paper of a checklist is named in the record: `<checklist>#<paper>`. */
function paperReference(checklist: string, paper: string): string {
  return `${checklist}#${paper}`;
}

/** The paper of a checklist that a reference names; undefined where no checklist here calls for it. */
export function paperNamed(checklists: readonly Checklist[], reference: string): Paper | undefined {
  const [checklist, paper] = reference.split('#');
  return checklists.find(({ id }) => id === checklist)?.papers.find(({ id }) => id === paper);
}

/** Every paper that checklists call for, each label once: what a person can say a paper to be. */
export function paperKinds(
  checklists: readonly Checklist[],
): readonly { readonly reference: string; readonly label: Paper['label'] }[] {
  const kinds = new Map<string, { readonly reference: string; readonly label: Paper['label'] }>();
  for (const { id, papers } of checklists) {
    for (const paper of papers) {
      const key = paper.label['zh-CN'];
      if (!kinds.has(key)) kinds.set(key, { reference: paperReference(id, paper.id), label: paper.label });
    }
  }
  return [...kinds.values()];
}
