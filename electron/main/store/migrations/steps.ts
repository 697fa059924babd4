/** One step of a stored format: a pure function from the plain object of version `from` to that of `to`. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly migrate: (body: unknown) => unknown;
}

/** The version that a list of steps ends at; throws where the list does not rise from 1 by exactly one a step. */
export function currentVersion(steps: readonly Step[]): number {
  steps.forEach(({ from, to }, index) => {
    if (from !== index + 1 || to !== from + 1) {
      throw new RangeError(`Step ${index + 1} leads from ${from} to ${to}, not from ${index + 1} to ${index + 2}.`);
    }
  });
  return steps.length + 1;
}

/** The body, JSON text of version `from`, as the current version has it. A current body is returned as it is. */
export function migrateBody(steps: readonly Step[], body: Buffer, from: number): Buffer {
  const ahead = steps.slice(from - 1);
  if (ahead.length === 0) return body;
  const first: unknown = JSON.parse(body.toString('utf8'));
  return Buffer.from(JSON.stringify(ahead.reduce((older, step) => step.migrate(older), first)));
}
