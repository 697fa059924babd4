import { describe, expect, it } from 'vitest';
import { itemsOf, profileValue } from '#shared/clients/profile.ts';
import { changeOf } from '#shared/record/change.ts';
import { fold } from '#shared/record/fold.ts';
import { historyOf } from '#shared/record/history.ts';
import type { Change, Operation } from '#shared/record/schema.ts';
import { inverseOf, undoTarget } from '#shared/record/undo.ts';
import { nextOperation } from '#test/helpers/arbitrary-operations.ts';
import { creation, device, otherDevice } from '#test/helpers/sample-operations.ts';

function recordOf(...changes: readonly Change[]): Operation[] {
  const operations: Operation[] = [];
  for (const change of [creation, ...changes]) operations.push(nextOperation(operations, device, change));
  return operations;
}

const platforms = (value: string): Change => ({ kind: 'profile.set', payload: { field: 'platforms', value } });

describe('what a person types into a profile', () => {
  it('is kept one on each line where there can be several, each once, however they are set apart', () => {
    expect(profileValue('platforms', ' 亚马逊、速卖通， Temu ;亚马逊 ')).toBe('亚马逊\n速卖通\nTemu');
    expect(itemsOf('亚马逊\n速卖通')).toEqual(['亚马逊', '速卖通']);
  });

  it('is kept as it is written where it is one thing', () => {
    expect(profileValue('contact', ' 王，财务部 ')).toBe('王，财务部');
  });
});

describe('the profile of a client', () => {
  it('is what was set last, and nothing where it was emptied', () => {
    expect(fold(recordOf(platforms('亚马逊'), platforms('速卖通')))?.profile).toEqual({ platforms: '速卖通' });
    expect(fold(recordOf(platforms('亚马逊'), platforms('')))?.profile).toEqual({});
  });

  it('is undone to what stood before, with the colour back to that of its creation', () => {
    const operations = recordOf(platforms('亚马逊'), { kind: 'client.colour', payload: { colour: 5 } });
    const colour = undoTarget(operations, device);
    if (colour === null) throw new Error('There is nothing to undo.');
    expect(inverseOf(operations, colour)).toEqual({
      kind: 'client.colour',
      payload: { colour: creation.payload.colour },
    });
    const first = operations[1];
    if (first === undefined) throw new Error('There is no first setting.');
    expect(inverseOf(operations, first)).toEqual(platforms(''));
  });

  it('shows what was set apart on two computers as a disagreement, with both kept', () => {
    const operations = recordOf();
    const [start] = operations;
    if (start === undefined) throw new Error('There is no creation.');
    const here = nextOperation([start], device, platforms('亚马逊'));
    const there = { ...nextOperation([], otherDevice, platforms('速卖通')), at: here.at.replace(device, otherDevice) };
    const state = fold([start, here, there]);
    expect(state?.conflicts.map(({ field }) => field)).toEqual(['profile/platforms']);
    expect(state?.conflicts[0]?.candidates.map(({ value }) => value).sort()).toEqual(['亚马逊', '速卖通'].sort());
  });

  it('stands in the history with what was there before', () => {
    const [, entry] = historyOf(recordOf(platforms('亚马逊')));
    expect(entry).toMatchObject({ subject: { kind: 'profile', field: 'platforms' }, before: '', after: '亚马逊' });
  });

  it('leaves out fields that a newer version may have', () => {
    const [operation] = recordOf();
    if (operation === undefined) throw new Error('There is no operation.');
    expect(changeOf({ ...operation, kind: 'profile.set', payload: { field: 'mood', value: '好' } })).toBeNull();
    expect(changeOf({ ...operation, kind: 'client.colour', payload: { colour: 'red' } })).toBeNull();
  });
});
