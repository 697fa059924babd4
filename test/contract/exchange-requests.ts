import type { exchangeContract } from '#shared/exchange/contract.ts';
import type { RequestOf } from '#shared/ipc/contract.ts';

type ExchangeChannel = keyof typeof exchangeContract;

/** One request per channel of exchanging that the contract takes. */
export const goodExchange = {
  'exchange:look': undefined,
  'exchange:choose-folder': undefined,
  'exchange:use-folder': { token: 'a-token', passphrase: '' },
  'exchange:use-server': { url: 'http://127.0.0.1:1/a', user: 'u', password: 'p', passphrase: 'long enough' },
  'exchange:unlock': { kind: 'folder', passphrase: 'long enough', password: '' },
  'exchange:switch': { kind: 'server', isOn: false },
  'exchange:forget': { kind: 'folder' },
  'exchange:now': { kind: 'folder' },
  'exchange:choose-clients': { clients: ['c-0123456789'] },
} as const satisfies { readonly [C in ExchangeChannel]: RequestOf<C> };

/** Requests of exchanging that the contract must not take. */
export const badExchange: Readonly<Record<ExchangeChannel, readonly unknown[]>> = {
  'exchange:look': [null, {}],
  'exchange:choose-folder': [null, { path: '/etc' }],
  'exchange:use-folder': [undefined, { token: '' }, { path: '/etc', passphrase: '' }, { token: 'a-token' }],
  'exchange:use-server': [undefined, { url: 'http://a' }, { url: 'http://a', user: 'u', password: 'p', key: 'x' }],
  'exchange:unlock': [undefined, { kind: 'cloud', passphrase: 'x', password: '' }],
  'exchange:switch': [undefined, { kind: 'folder' }, { kind: 'folder', isOn: 'yes' }],
  'exchange:forget': [undefined, { kind: '' }],
  'exchange:now': [undefined, { kind: 'all' }],
  'exchange:choose-clients': [undefined, { clients: 'all' }, { clients: ['../x'] }],
};
