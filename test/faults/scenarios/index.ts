import { migrateFolder, sealedMigrateFolder } from './before-migration.ts';
import { openGolden, openSealedGolden } from './golden.ts';
import { importMore, importNew, sealedHandoffs } from './handoffs.ts';
import { incomingNew, incomingOurs, incomingTheirs } from './incoming.ts';
import { migrate, rotate, sealedNumbers } from './numbers.ts';
import { openDamaged, save, seal, sealedRecords } from './records.ts';
import { copyFromBackup, mendFromBackup, putBack, replaceEverything, sealedRestores } from './restores.ts';
import { changePassphrase, turnOff, turnOn } from './vaults.ts';
import { findAgain, purge, updateWorkspace } from './workspaces.ts';
import type { Scenario } from '#test/faults/scenario.ts';

/** Everything the store does for a person today. */
export const scenarios = [
  save,
  seal,
  rotate,
  openGolden,
  migrate,
  migrateFolder,
  incomingTheirs,
  incomingOurs,
  incomingNew,
  openDamaged,
  updateWorkspace,
  findAgain,
  purge,
  turnOn,
  turnOff,
  changePassphrase,
  putBack,
  copyFromBackup,
  mendFromBackup,
  replaceEverything,
  importNew,
  importMore,
  ...sealedRecords,
  ...sealedNumbers,
  sealedMigrateFolder,
  openSealedGolden,
  ...sealedRestores,
  ...sealedHandoffs,
] as const satisfies readonly Scenario[];
