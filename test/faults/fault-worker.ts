import { runFaults, type FaultRow } from './run-faults.ts';
import { scenarios } from './scenarios/index.ts';
import type { FaultMode } from '#test/helpers/faulty-file-system.ts';

/** One part of the suite: a scenario by name, failed in one mode with one error at every call. */
export interface FaultJob {
  readonly scenario: string;
  readonly mode: FaultMode;
  readonly code: string;
}

/** What a worker says of its job: how many faults it has met by now, and at last what became of them. */
export type FaultReport = { readonly injected: number } | { readonly row: FaultRow };

/** Does the jobs it is sent, one after the other, until nobody is there to send any. */
function work(): void {
  const report = (told: FaultReport): void => void process.send?.(told);
  process.on('message', ({ scenario: name, mode, code }: FaultJob) => {
    const scenario = scenarios.find((one) => one.name === name);
    if (scenario === undefined) throw new Error(`There is no scenario ${name}.`);
    void runFaults(scenario, mode, code, { onFault: (injected) => report({ injected }) }).then((row) =>
      report({ row }),
    );
  });
  process.on('disconnect', () => process.exit());
}

work();
