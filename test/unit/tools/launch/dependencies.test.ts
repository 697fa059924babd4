import { expect, it } from 'vitest';
import { isInstalled } from '#tools/launch/dependencies.mjs';

const lock = (packages: Record<string, { version?: string; integrity?: string; optional?: boolean }>) => ({ packages });
const wanted = lock({
  '': { version: '0.1.0' },
  'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
  'node_modules/fsevents': { version: '2.3.3', integrity: 'sha512-b', optional: true },
});

it('takes packages for installed when npm recorded exactly those of the lockfile', () => {
  expect(isInstalled(wanted, lock({ 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' } }))).toBe(true);
});

it('asks for an install when a package is missing, changed, or no longer wanted', () => {
  expect([
    isInstalled(wanted, lock({})),
    isInstalled(wanted, lock({ 'node_modules/zod': { version: '4.6.6', integrity: 'sha512-a' } })),
    isInstalled(wanted, lock({ 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-c' } })),
    isInstalled(
      wanted,
      lock({
        'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
        'node_modules/old': { version: '1.0.0' },
      }),
    ),
  ]).toEqual([false, false, false, false]);
});
