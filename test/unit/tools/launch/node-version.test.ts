import { expect, it } from 'vitest';
import { requireNode } from '#tools/launch/node-version.mjs';
import { Refusal, failureText } from '#tools/launch/refusal.mjs';

it('accepts the oldest Node that package.json names, and newer ones', () => {
  expect(['20.19.0', '20.20.2', '24.0.0'].map((version) => requireNode(version))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it('refuses an older Node in one sentence with the command that mends it', () => {
  expect(() => requireNode('20.18.3')).toThrow(Refusal);
  expect(() => requireNode('18.20.8')).toThrow('Portolan needs Node 20.19.0 or newer, and this is Node 18.20.8.');
});

it('says a failure without its stack', () => {
  expect(failureText(new Refusal('The door is shut.', 'npm run open'))).toBe(
    'The door is shut.\n  To mend it:  npm run open',
  );
  expect(failureText(new Error('unexpected'))).toBe('unexpected');
});
