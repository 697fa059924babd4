import { openWorkspace } from '#main/workspace/open.ts';
import { clientColours } from '#shared/clients/limits.ts';
import type { Change } from '#shared/record/schema.ts';
import type { Fact } from '#shared/rules/schema.ts';
import { randomFrom, valueFor } from '#test/helpers/made-answers.ts';

const trades = ['家居', '灯具', '服饰', '电子', '户外', '宠物用品', '文具', '厨具'];
const platforms = ['亚马逊', 'Temu', '速卖通', '虾皮', 'eBay'];

/**
 * Lays down the data folder of a consultant: `count` made-up clients, each with an answer to every one of `facts` and a
 * profile, written by the app's own record.
 */
export async function layDownDesk(folder: string, count: number, facts: readonly Fact[]): Promise<void> {
  const workspace = await openWorkspace(folder);
  const random = randomFrom(7);
  for (let index = 0; index < count; index += 1) {
    const name = deskName(index);
    const changes: Change[] = [
      { kind: 'profile.set', payload: { field: 'platforms', value: platforms[index % platforms.length] ?? '' } },
      ...facts.map((fact): Change => ({
        kind: 'answer.set',
        payload: { fact: fact.id, value: valueFor(fact, random), basis: 'stated' },
      })),
    ];
    const begun = await workspace.begin(
      { kind: 'client.create', payload: { name, colour: index % clientColours, sample: null } },
      changes,
    );
    if (typeof begun === 'string') throw new Error(`A client could not be laid down: ${begun}.`);
  }
  await workspace.keepList();
  await workspace.settle();
}

/** What the client at a place of such a desk is called. */
export function deskName(index: number): string {
  return `虚构${trades[index % trades.length] ?? ''}第${index + 1}号`;
}
