import { describe, expect, it } from 'vitest';
import { mayLeave } from '#main/leaving.ts';

const never = (): Promise<never> => new Promise(() => undefined);
const askNobody = async (): Promise<boolean> => {
  throw new Error('Nobody should be asked.');
};

describe('leaving', () => {
  it('is free once everything is on the disk', async () => {
    expect(await mayLeave({ settle: async () => undefined, unsaved: () => 0 }, askNobody)).toBe(true);
  });

  it('waits for the write under way before it counts what is unsaved', async () => {
    let unsaved = 1;
    const settle = async (): Promise<void> => {
      await Promise.resolve();
      unsaved = 0;
    };
    expect(await mayLeave({ settle, unsaved: () => unsaved }, askNobody)).toBe(true);
  });

  it.each([true, false])('is the person’s to decide (%s) where changes would be lost', async (decision) => {
    const asked: number[] = [];
    const confirm = async (count: number): Promise<boolean> => {
      asked.push(count);
      return decision;
    };
    expect(await mayLeave({ settle: async () => undefined, unsaved: () => 3 }, confirm)).toBe(decision);
    expect(asked).toEqual([3]);
  });

  it('does not wait for ever on a disk that hangs', async () => {
    expect(await mayLeave({ settle: never, unsaved: () => 1 }, async () => true, 10)).toBe(true);
  });

  it('is not held back where settling fails: what is unsaved is asked about, and an empty rest is let go', async () => {
    const settle = async (): Promise<never> => {
      throw new Error('The drive is gone.');
    };
    expect(await mayLeave({ settle, unsaved: () => 0 }, askNobody)).toBe(true);
    expect(await mayLeave({ settle, unsaved: () => 2 }, async (count) => count !== 2)).toBe(false);
  });
});
