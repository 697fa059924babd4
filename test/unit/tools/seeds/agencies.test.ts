import { expect, it } from 'vitest';
import { agenciesOf } from '#tools/seeds/agencies.ts';

it.each([
  ['a note that ends the article', '落实政策。（市税务局、上海海关）', ['市税务局', '上海海关']],
  ['a duty behind the last name', '支持。（市商务局，各区负责）', ['市商务局', '各区']],
  ['a lead and helpers', '支持。(市商務局牽頭，各區政府、廣州空港委配合)', ['市商務局', '各區政府', '廣州空港委']],
  [
    'an explanation inside a name',
    '支持。（市商务局，各区〈含甲区、乙区，下同〉负责）',
    ['市商务局', '各区〈含甲区、乙区，下同〉'],
  ],
  ['brackets of two widths in one pair', '支持。（市商务局牵头，有限公司配合)', ['市商务局', '有限公司']],
  [
    'two notes that share names',
    '甲。(市商务局牵头，各区配合)乙。(市科技局牵头，各区配合)',
    ['市商务局', '各区', '市科技局'],
  ],
  ['a semicolon', '支持。（甲局；乙局负责）', ['甲局', '乙局']],
  ['a note on a line of its own', '支持。\n（甲局、乙局负责）', ['甲局', '乙局']],
])('reads %s', (_, text, agencies) => {
  expect(agenciesOf(text)).toEqual(agencies);
});

it.each([
  ['an abbreviation', '博览会（以下简称：进博会）展品。'],
  ['a place name', '在中国(广州)综试区。'],
  ['a title in brackets that ends a sentence', '打造龙头企业（平台）。'],
  ['a document number', '贯彻意见（国办发〔2015〕46号）'],
  ['a list in the middle of a sentence', '支持“三中心”（生态中心、卖家中心）建设。'],
])('takes %s for no agency', (_, text) => {
  expect(agenciesOf(text)).toEqual([]);
});
