import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { leaveOut } from '#tools/pack/leave-out.ts';

const none = new Set<string>();
const gone = new Set(['gd-2016']);

describe('leaving out', () => {
  it('takes entries of a list by id or by article, and moves no line', () => {
    const text =
      '- id: one\n  type: boolean\n\n- id: two\n  type: date\n# a remark\n- article: gd-2016#1\n  kinds: [a]\n';
    const rest = leaveOut(text, new Set(['one']), gone);
    expect(parse(rest)).toEqual([{ id: 'two', type: 'date' }]);
    expect(rest.split('\n')).toHaveLength(text.split('\n').length);
    expect(rest.split('\n')[3]).toBe('- id: two');
  });

  it('takes citations of a document where others stand beside them, in either way of writing lists', () => {
    const block =
      'cite:\n  - { doc: gd-2016, article: "1", quote: 甲 }\n  - doc: sh-2023\n    article: "1"\n    quote: 乙\n';
    expect(parse(leaveOut(block, none, gone))).toEqual({ cite: [{ doc: 'sh-2023', article: '1', quote: '乙' }] });
    for (const flow of [
      'leansOn: [gd-2016#1, sh-2023#2, gd-2016#3]\n',
      'leansOn: [sh-2023#2, gd-2016#3]\n',
      'leansOn: [gd-2016#3, sh-2023#2]\n',
      'leansOn: [sh-2023#2, gd-2016#1, gd-2016#3]\n',
    ]) {
      expect({ flow, rest: parse(leaveOut(flow, none, gone)) }).toEqual({ flow, rest: { leansOn: ['sh-2023#2'] } });
    }
  });

  it('of everything leaves an empty list', () => {
    expect(parse(leaveOut('- id: one\n- id: two\n', new Set(['one', 'two']), none))).toEqual([]);
  });

  it('leaves what would stand on nothing, for its author to mend', () => {
    const alone =
      'cite: [{ doc: gd-2016, article: "1", quote: 甲 }]\nother: { cite: { doc: gd-2016, article: "1" } }\n';
    expect(leaveOut(alone, none, gone)).toBe(alone);
  });
});
