import { expect, it } from 'vitest';
import { headingOf } from '#tools/seeds/heading.ts';

it.each([
  ['13. 加快落实税收政策。推广落实', { label: '13.', title: '加快落实税收政策', number: 13 }],
  ['(一)加强平台企业培育引进。大力', { label: '(一)', title: '加强平台企业培育引进', number: 1 }],
  ['（二十）加强宣传引导。各地', { label: '（二十）', title: '加强宣传引导', number: 20 }],
  ['(二十三)加强资金支持。充分', { label: '(二十三)', title: '加强资金支持', number: 23 }],
  ['十一、加大跨境电商金融支持', { label: '十一、', title: '加大跨境电商金融支持', number: 11 }],
  ['十、探索', { label: '十、', title: '探索', number: 10 }],
  ['(二) 发展目标', { label: '(二)', title: '发展目标', number: 2 }],
  ['支持行业协会。开展', { label: '', title: '支持行业协会', number: null }],
])('reads the heading of %s', (paragraph, heading) => {
  expect(headingOf(paragraph)).toEqual(heading);
});
