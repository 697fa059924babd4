import { openGolden } from './golden.ts';
import { importMore, importNew } from './handoffs.ts';
import { incomingNew, incomingOurs, incomingTheirs } from './incoming.ts';
import { migrate, rotate } from './numbers.ts';
import { openDamaged, save, seal } from './records.ts';
import { copyFromBackup, mendFromBackup, putBack, replaceEverything } from './restores.ts';
import { turnOff, turnOn } from './vaults.ts';
import { findAgain, purge, updateWorkspace } from './workspaces.ts';

/** Everything the store does for a person today. */
export const scenarios = [
  save,
  seal,
  rotate,
  openGolden,
  migrate,
  incomingTheirs,
  incomingOurs,
  incomingNew,
  openDamaged,
  updateWorkspace,
  findAgain,
  purge,
  turnOn,
  turnOff,
  putBack,
  copyFromBackup,
  mendFromBackup,
  replaceEverything,
  importNew,
  importMore,
] as const;
