import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameOf } from '#main/files/file-name.ts';

describe('a file name made of words', () => {
  it.each([
    ['甲公司-无票免税-2026-11-20', '甲公司-无票免税-2026-11-20'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['  name. ', 'name'],
    ['CON', '_CON'],
    ['com1.report', '_com1.report'],
    ['...', 'portolan'],
    ['', 'portolan'],
  ])('turns %j into %j', (words, name) => {
    expect(fileNameOf(words)).toBe(name);
  });

  it('is one that every system takes, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => {
        const name = fileNameOf(words);
        const bytes = Buffer.byteLength(`${name}.html.0123456789ab.tmp`);
        expect([name !== '', bytes <= 255, /[<>:"/\\|?*\p{Cc}]|^\.|[. ]$/u.test(name)]).toEqual([true, true, false]);
      }),
    );
  });
});
