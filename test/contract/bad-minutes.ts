/** Requests for minutes that the contract must not take. */
export const badMinutes = [
  { client: 'c-0123456789', session: '../x', format: 'html', language: 'zh-CN' },
  { client: 'c-0123456789', session: 's-1', format: 'xlsx', language: 'zh-CN' },
  { client: 'c-0123456789', session: 's-1', format: 'html' },
];
