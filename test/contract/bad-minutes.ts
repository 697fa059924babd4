/** Requests for minutes that the contract must not take. */
export const badMinutes = [
  { client: 'c-0123456789', session: '../x', format: 'html', language: 'zh-CN' },
  { client: 'c-0123456789', session: 's-1', format: 'docx', language: 'zh-CN' },
  { client: 'c-0123456789', session: 's-1', format: 'html' },
];

/** Words of an article as somebody marked them. */
export const highlight = {
  highlight: 'h',
  article: 'sh-2023#13',
  start: 0,
  end: 4,
  quote: '无票免征',
  style: 'amber',
  note: '',
};
