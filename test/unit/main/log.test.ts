import { describe, expect, it } from 'vitest';
import { kindOf } from '#main/log.ts';

describe('what the log says of an error', () => {
  it('is its kind, its code and the place in the code, never its message', () => {
    const error = Object.assign(new TypeError("open '/home/li/甲公司.json'"), { code: 'ENOENT' });
    const details = kindOf(error);
    expect(details).toEqual({
      error: 'TypeError',
      code: 'ENOENT',
      at: expect.stringMatching(/^log\.test\.ts:\d+:\d+$/),
    });
    expect(JSON.stringify(details)).not.toMatch(/甲公司|home/);
  });

  it('is only the type of what is no error', () => {
    expect(kindOf('甲公司')).toEqual({ error: 'string' });
  });
});
