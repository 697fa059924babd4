import { changeOf } from '#shared/record/change.ts';
import type { Operation } from '#shared/record/schema.ts';
import { hidden, maskChange } from '#shared/privacy/mask.ts';

const masked = new WeakMap<Operation, { readonly name: string; readonly operation: Operation }>();

/**
 * Operations as they may be seen while the window is shared: folded they give the same answers, so that every outcome
 * stays, and no words. What this version cannot read could hold any words and is emptied. The same operations as
 * before give the same objects.
 */
export function maskOperations(operations: readonly Operation[], name: string): readonly Operation[] {
  return operations.map((operation) => {
    const known = masked.get(operation);
    if (known?.name === name) return known.operation;
    const change = changeOf(operation);
    const next = {
      ...operation,
      by: operation.by === '' ? '' : hidden,
      ...(change === null ? { payload: {} } : maskChange(change, name)),
    };
    masked.set(operation, { name, operation: next });
    return next;
  });
}
