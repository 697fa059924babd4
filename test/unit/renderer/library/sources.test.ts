import { describe, expect, it } from 'vitest';
import { groupCitations, isSameGroup, withAsked } from '#renderer/sources/citation-groups.ts';
import { headingEnd } from '#renderer/sources/heading-end.ts';
import { quotationText, type QuotationWords } from '#renderer/sources/quotation.ts';
import { bareLabel } from '#renderer/sources/source-words.ts';
import type { Article, Passage, Policy } from '#shared/corpus/schema.ts';

const passage = (article: string, start: number): Passage => ({
  article,
  start,
  end: start + 1,
  quote: '文',
  hash: '0'.repeat(64),
});

describe('citations of a step', () => {
  const law = passage('sh-2023#13', 1);
  const again = passage('sh-2023#13', 9);
  const rule = { rule: 'mof', statement: 'c1' };

  it('come together by source, in order of first appearance', () => {
    expect(groupCitations([law, rule, again])).toEqual([
      { source: 'sh-2023#13', citations: [law, again] },
      { source: 'mof', citations: [rule] },
    ]);
  });

  it('make room for the one a person asked for, in its place or after them', () => {
    const groups = groupCitations([law, rule]);
    const same = { source: 'sh-2023#13', citations: [again] };
    const other = { source: 'sta', citations: [{ rule: 'sta', statement: 's1' }] };
    expect(withAsked(groups, same)).toEqual([same, groups[1]]);
    expect(withAsked(groups, other)).toEqual([...groups, other]);
    expect(withAsked(groups, null)).toEqual(groups);
  });

  it('are the same only with the same words', () => {
    const [group] = groupCitations([law]);
    if (group === undefined) throw new Error('no group');
    expect(isSameGroup({ source: 'sh-2023#13', citations: [passage('sh-2023#13', 1)] }, group)).toBe(true);
    expect(isSameGroup({ source: 'sh-2023#13', citations: [again] }, group)).toBe(false);
    expect(isSameGroup({ source: 'sh-2023#13', citations: [law, again] }, group)).toBe(false);
    expect(isSameGroup(null, group)).toBe(false);
  });
});

describe('the printed heading of an article', () => {
  const endOf = (label: string, title: string | null, text: string) => headingEnd({ label, title, text });

  it('ends after its closing stop, or at the end of its line', () => {
    expect(endOf('（七）', '开展改革', '（七）开展改革。深化。')).toBe('（七）开展改革。'.length);
    expect(endOf('13.', '落实政策', '13. 落实政策。推广。')).toBe('13. 落实政策。'.length);
    expect(endOf('九、', '优化政策', '九、优化政策\n精简。')).toBe('九、优化政策'.length);
  });

  it('is none where the title was lost or the text begins otherwise', () => {
    expect(endOf('十、', null, '支持协会。')).toBe(0);
    expect(endOf('一、', '总体要求', '以思想为指导。')).toBe(0);
    expect(endOf('一、', '总体要求', '一、以思想为指导。')).toBe(0);
  });
});

describe('the label of an article in a link', () => {
  it('loses its full stop and keeps its brackets', () => {
    expect(['13.', '一、', '（七）', '(二十)', ''].map(bareLabel)).toEqual(['13', '一', '（七）', '(二十)', '']);
  });
});

describe('a copied citation', () => {
  const article: Article = {
    id: 'gd-2021#5',
    kind: 'article',
    chapter: '1',
    label: '五、',
    title: '题',
    text: '前句。后句。',
    agencies: [],
    gaps: [3],
  };
  const policy: Pick<Policy, 'issuers' | 'title' | 'number'> = {
    issuers: ['甲厅', '乙局'],
    title: '措施',
    number: '1号',
  };
  const words: QuotationWords = {
    line: ({ issuers, title, number, article: name }) => `${issuers}《${title}》${number} ${name}`,
    number: (number) => `（${number}）`,
    quote: (quote) => `“${quote}”`,
    status: '状态：已届满',
    prevails: '以官方原文为准',
    gap: '（底稿缺失）',
    separator: '、',
  };

  it('says who, where, what and how far it holds, and shows where text is lost', () => {
    expect(quotationText(policy, article, '五、题', undefined, words)).toBe(
      '甲厅、乙局《措施》（1号） 五、题\n“前句。（底稿缺失）后句。”\n状态：已届满\n以官方原文为准',
    );
  });

  it('has only the quoted words where some are lit, and no number where there is none', () => {
    expect(quotationText({ ...policy, number: null }, article, '五、题', { start: 0, end: 2 }, words)).toBe(
      '甲厅、乙局《措施》 五、题\n“前句”\n状态：已届满\n以官方原文为准',
    );
  });

  it('is a quotation in Markdown, in which no character of the text means anything but itself', () => {
    const listed: Article = { ...article, text: '13. 支持 *品牌*。\n- 后句_一_ 1. 不变', gaps: [] };
    expect(quotationText(policy, listed, '13. 支持', undefined, words, 'markdown').split('\n')).toEqual([
      '**甲厅、乙局《措施》（1号） 13. 支持**',
      '',
      String.raw`> 13\. 支持 \*品牌\*。`,
      '>',
      String.raw`> \- 后句\_一\_ 1. 不变`,
      '',
      '状态：已届满',
      '',
      '以官方原文为准',
    ]);
  });
});
