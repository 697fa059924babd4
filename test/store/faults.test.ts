import { expect, test } from 'vitest';
import { lossesOf } from '#test/faults/fault-table.ts';
import { placeForFolders } from '#test/faults/in-parallel.ts';
import { runFaults, type FaultRow } from '#test/faults/run-faults.ts';
import type { Scenario } from '#test/faults/scenario.ts';
import { scenarios } from '#test/faults/scenarios/index.ts';
import type { FaultMode } from '#test/helpers/faulty-file-system.ts';
import type { FileSystem } from '#main/store/file-system.ts';

// The faults are planted above the disk: nothing of them is spared where it is in memory.
process.env['TMPDIR'] = await placeForFolders();

/** Every call is made to fail by `npm run test:faults`; here some in each scenario and mode. */
const stride = 7;

const modes: readonly (readonly [FaultMode, string])[] = [
  ['once', 'EIO'],
  ['from-then-on', 'ENOSPC'],
  ['short-write', 'ENOSPC'],
  ['crash', 'EIO'],
  ['power-cut', 'EIO'],
];

test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
  'whatever call fails, nothing acknowledged is lost: %s',
  async (_, scenario) => {
    const rows: FaultRow[] = [];
    for (const [mode, code] of modes) {
      const step = scenario.stride ?? (mode === 'short-write' ? 1 : stride);
      rows.push(await runFaults(scenario, mode, code, { stride: step }));
    }
    for (const row of rows) {
      expect(row.lost).toEqual([]);
      expect(row.survived + row.repaired).toBe(row.injected);
      expect(row.injected).toBeGreaterThan(0);
    }
  },
  60_000,
);

test('a scenario that claims what it did not save is found out', async () => {
  const [save] = scenarios;
  const boastful: Scenario = {
    ...save,
    act: (folder, fileSystem, claims) => {
      claims.add('d-00000000-9');
      return save.act(folder, fileSystem, claims);
    },
  };
  const row = await runFaults(boastful, 'crash', 'EIO', { stride: 10 });
  // Also in the last round, which meets no fault.
  expect(row.lost.length).toBe(row.injected + 1);
  expect(lossesOf(row)[0]).toContain('LOST save, crash, EIO, call 1:');
});

test('a save that would not wait for the folder to be on the disk is found out by cutting the power', async () => {
  const [save] = scenarios;
  const hasty: Scenario = {
    ...save,
    act: (folder, fileSystem, claims) => {
      const open: FileSystem['open'] = async (path, flags) => {
        const file = await fileSystem.open(path, flags);
        if (flags !== 'r') return file;
        return {
          writeFile: (bytes) => file.writeFile(bytes),
          sync: () => Promise.resolve(),
          close: () => file.close(),
        };
      };
      return save.act(folder, { ...fileSystem, open }, claims);
    },
  };
  expect((await runFaults(hasty, 'crash', 'EIO')).lost).toEqual([]);
  expect((await runFaults(hasty, 'power-cut', 'EIO')).lost.length).toBeGreaterThan(0);
});
