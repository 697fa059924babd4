import { describe, expect, it } from 'vitest';
import { isTrustedFrame } from '#main/ipc/trusted-frame.ts';

const home = 'portolan://app/';

describe('a trusted frame', () => {
  it('is the main frame of our window while it shows our page', () => {
    const frame = { url: 'portolan://app/' };
    expect(isTrustedFrame(frame, frame, home)).toBe(true);
  });

  it('is not a frame that is gone', () => {
    expect(isTrustedFrame(null, { url: home }, home)).toBe(false);
  });

  it('is not a sub-frame, though it shows our page', () => {
    expect(isTrustedFrame({ url: home }, { url: home }, home)).toBe(false);
  });

  it.each([
    'https://app/',
    'portolan://report/1',
    'portolan://app.example/',
    'other://app/',
    'file:///app/',
    'about:blank',
    'data:text/html,x',
    '',
  ])('is not the main frame while it shows %j', (url) => {
    const frame = { url };
    expect(isTrustedFrame(frame, frame, home)).toBe(false);
  });
});
