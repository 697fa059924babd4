import type { Step } from '#main/store/migrations/steps.ts';

/** Steps of the files that hold operations, in order. A step is never edited once it was released. */
export const batchSteps: readonly Step[] = [];

/** Steps of `workspace.json`, in order. A step is never edited once it was released. */
export const workspaceSteps: readonly Step[] = [];

/** Steps of `packs.json`, in order. A step is never edited once it was released. */
export const shelfSteps: readonly Step[] = [];

/** Steps of `vault.json`, in order. A step is never edited once it was released. */
export const vaultSteps: readonly Step[] = [];
