import type { RequestOf } from '#shared/ipc/contract.ts';

const client = 'c-0123456789';

/** Requests about deadlines and training cases that the contract takes. */
export const goodDeadlineRequests = {
  'deadlines:load': { clients: [client], asOf: '2026-11-20' },
  'reminders:save': {
    quiet: { [`${client}/vat-no-invoice/rule/clock/2026-11-25`]: '2026-11-22' },
    toldOn: '2026-11-20',
  },
  'reminders:tell': { title: '期限提醒', body: '2 个期限' },
  'twin:make': { client, asOf: '2026-11-20', language: 'zh-CN', seed: 7 },
} satisfies {
  readonly [C in 'deadlines:load' | 'reminders:save' | 'reminders:tell' | 'twin:make']: RequestOf<C>;
};

/** Requests about deadlines and training cases that it must not take. */
export const badDeadlineRequests = {
  'deadlines:load': [
    undefined,
    { clients: [client] },
    { clients: [client], asOf: 'today' },
    { clients: ['../../etc'], asOf: '2026-11-20' },
    { clients: Array(21).fill(client), asOf: '2026-11-20' },
  ],
  'reminders:save': [undefined, { quiet: {} }, { quiet: { a: 'later' }, toldOn: null }],
  'reminders:tell': [undefined, { title: '', body: '' }, { title: 'x', body: 'x'.repeat(401) }],
  'twin:make': [undefined, { client, asOf: '2026-11-20' }, { client, asOf: '2026-11-20', language: 'en', seed: -1 }],
};
