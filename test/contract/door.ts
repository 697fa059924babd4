import { badExchange, goodExchange } from '#test/contract/exchange-requests.ts';
import { register } from '#main/ipc/register.ts';
import { badBackupRequests } from '#test/contract/bad-backups.ts';
import { badEvidenceRequests, badPapers } from '#test/contract/bad-evidence.ts';
import { badMinutes } from '#test/contract/bad-minutes.ts';
import { importChunk } from '#shared/clients/limits.ts';
import { channels, type Channel } from '#shared/ipc/channels.ts';
import type { Handlers, RequestOf } from '#shared/ipc/contract.ts';
import type { Envelope, Refusal } from '#shared/ipc/envelope.ts';
import { badHandoffs, goodHandoffs } from '#test/contract/handoff-requests.ts';
import { calculation, fee, highlight } from '#test/contract/door-samples.ts';
import { badDeadlineRequests, goodDeadlineRequests } from '#test/contract/door-deadlines.ts';

/** A frame as the door sees it: our page's, or a stranger's. */
export type TestFrame = 'ours' | 'stranger';

interface Report {
  readonly channel: Channel;
  readonly refusal: Refusal;
  readonly cause: unknown;
}

/** Every channel behind a real `register`, with handlers that must not be reached unless a test gives its own. */
export function openDoor(own: Partial<Handlers> = {}) {
  type Listener = (event: { senderFrame: TestFrame | null }, request: unknown) => Promise<Envelope<unknown>>;
  const listeners = new Map<string, Listener>();
  const reports: Report[] = [];
  const reached: unknown[] = [];
  const unreachable = Object.fromEntries(
    channels.map((channel) => [
      channel,
      async (request: unknown) => {
        reached.push(request);
        return {};
      },
    ]),
  );
  // True because the names come from the contract's own list; the answers of these stand-ins are never looked at.
  const handlers = { ...unreachable, ...own } as unknown as Handlers;
  register<TestFrame>(handlers, {
    handle: (channel, listener) => listeners.set(channel, listener),
    isTrusted: (frame) => frame === 'ours',
    report: (channel, refusal, cause) => reports.push({ channel, refusal, cause }),
  });
  const send = (channel: string, request: unknown, frame: TestFrame | null = 'ours'): Promise<Envelope<unknown>> => {
    const listener = listeners.get(channel);
    if (listener === undefined) throw new Error(`No handler registered for '${channel}'`);
    return listener({ senderFrame: frame }, request);
  };
  return { registered: [...listeners.keys()], reports, reached, send };
}
const client = 'c-0123456789';
const backup = { place: 'first', name: '2026-11-27 10.15.00 hourly' } as const;

const order = {
  client,
  scope: 'checklist',
  checklists: ['vat-no-invoice'],
  language: 'en',
  asOf: '2026-11-20',
  preparedBy: '',
} as const;

/** One request per channel that the contract takes. */
export const goodRequests = {
  'app:start': undefined,
  'corpus:load': undefined,
  'client:create': { name: '甲公司', sample: null },
  'client:open': { client },
  'client:duplicate': { client, name: '乙公司', answers: 'profile', dates: false, notes: false },
  'clients:before-import': undefined,
  'clients:import': {
    rows: [
      {
        client: null,
        name: '乙公司',
        changes: [{ kind: 'profile.set', payload: { field: 'platforms', value: '亚马逊' } }],
      },
    ],
  },
  'clients:undo-import': { imported: [{ client, isNew: true, operations: [] }] },
  'record:append': {
    client,
    change: { kind: 'answer.set', payload: { fact: 'registeredInPilotZone', value: true, basis: 'stated' } },
  },
  'record:undo': { client },
  'record:redo': { client },
  'record:retry': { client },
  'record:rescue': { client },
  'session:minutes': { client, session: 's-1', format: 'html', language: 'zh-CN' },
  'settings:save': {
    language: 'en',
    theme: 'dark',
    textSize: 115,
    asOf: '2026-11-20',
    reader: { textSize: 130, lineWidth: 'wide', script: 'traditional', marksFigures: false, copyAs: 'markdown' },
    isMasked: true,
    tellsDeadlines: true,
    preparedBy: '顾问甲',
  },
  'history:export': { client, format: 'csv', language: 'en' },
  'place:save': { client, place: { checklist: 'vat-no-invoice', step: 'zone' } },
  'searches:save': { recent: [{ words: '海外仓', filters: { regions: ['shanghai'] } }], saved: [] },
  'reading:save': { policy: 'sh-2023', position: { article: 'sh-2023#13', into: 250 } },
  'reading:given': { policy: 'gd-2021' },
  'reading:scripts': undefined,
  'report:export': { ...order, checklists: [...order.checklists], format: 'html' },
  'report:cancel': undefined,
  'report:print': { ...order, checklists: [...order.checklists] },
  'table:choose': undefined,
  'pack:list': undefined,
  'pack:choose': undefined,
  'pack:receive': { bytes: new Uint8Array([80, 75]) },
  'pack:install': { token: 'a-token' },
  'pack:activate': { pack: { id: 'second-edition', version: 2 } },
  'publisher:choose': undefined,
  'publisher:trust': { token: 'a-token' },
  'publisher:remove': { fingerprint: 'ab'.repeat(32) },
  ...goodHandoffs,
  'grounds:load': undefined,
  'grounds:texts': { marks: ['0123456789'] },
  'access:take-over': undefined,
  'vault:look': undefined,
  'vault:unlock': { passphrase: '一句只有我知道的话' },
  'vault:recover': { code: 'XXXXX-XXXXX-XXXXX-XXXXX-XXXXX', next: '一句只有我知道的话' },
  'vault:open-here': undefined,
  'vault:turn-on': { next: '一句只有我知道的话' },
  'vault:turn-off': { passphrase: '一句只有我知道的话' },
  'vault:finish': undefined,
  'vault:change': { passphrase: '旧的一句话', next: '一句只有我知道的话' },
  'vault:renew-code': { passphrase: '一句只有我知道的话' },
  'vault:set-auto-lock': { autoLock: null },
  'vault:allow-here': { isAllowed: true },
  'vault:lock': undefined,
  'backup:state': undefined,
  'backup:now': undefined,
  'backup:choose-second': undefined,
  'backup:forget-second': undefined,
  'backup:list': undefined,
  'backup:preview': backup,
  'backup:put-back': { backup, clients: [client] },
  'backup:copy': { backup, client, name: '甲公司（2026-11-27 恢复）' },
  'backup:replace': backup,
  'backup:cancel': undefined,
  'repair:look': { client },
  'repair:mend': { client, files: [{ file: 'd-00000000-1.json', source: { kind: 'backup', backup } }] },
  'repair:copy': { client, name: '甲公司（可读部分）' },
  'evidence:choose': undefined,
  'evidence:begin': { client, from: { name: '营业执照.pdf', bytes: 9 } },
  'evidence:part': { token: 'a-token', bytes: new Uint8Array([37, 80]) },
  'evidence:end': { token: 'a-token' },
  'evidence:cancel': { token: 'a-token' },
  'evidence:stored': { client },
  'evidence:read': { client, sha256: 'ab'.repeat(32) },
  'evidence:copy': { client, sha256: 'ab'.repeat(32), name: '营业执照.pdf' },
  'evidence:unused': undefined,
  'evidence:clear-unused': undefined,
  ...goodExchange,
  ...goodDeadlineRequests,
} as const satisfies { readonly [C in Channel]: RequestOf<C> };

/** Requests the contract must not take, per channel. */
export const badRequests: Readonly<Record<Channel, readonly unknown[]>> = {
  ...badDeadlineRequests,
  'app:start': [null, {}, 'now'],
  'session:minutes': badMinutes,
  'corpus:load': [null, {}, 'all'],
  'client:create': [
    undefined,
    { name: '', sample: null },
    { name: '   ', sample: null },
    { name: 'x'.repeat(121), sample: null },
    { name: '甲公司' },
  ],
  'client:duplicate': [undefined, { client, name: '乙公司' }, { ...goodRequests['client:duplicate'], name: ' ' }],
  'clients:before-import': [null, {}],
  'clients:import': [
    undefined,
    { rows: [] },
    { rows: Array(importChunk + 1).fill({ client: null, name: '乙公司', changes: [] }) },
    { rows: [{ client: null, name: '', changes: [] }] },
    { rows: [{ client: null, name: '乙公司', changes: [{ kind: 'client.delete', payload: { deleted: true } }] }] },
    { rows: [{ client: '../../etc', name: '乙公司', changes: [] }] },
  ],
  'clients:undo-import': [undefined, { imported: [] }, { imported: [{ client, isNew: true }] }],
  'client:open': [undefined, { client: '../../etc' }, { client: 'c-ABCDEFGHIJ' }, { client: 7 }],
  'record:append': [
    { client },
    { client, change: { kind: 'answer.steal', payload: {} } },
    { client, change: { kind: 'answer.set', payload: { fact: 'f', value: 0.5, basis: 'stated' } } },
    { client, change: { kind: 'answer.set', payload: { fact: 'f', value: true, basis: 'guessed' } } },
    { client, change: { kind: 'note.add', payload: { note: 'n', fact: 'f', text: 'x'.repeat(4001) } } },
    { client, change: { kind: 'calculation.keep', payload: { ...calculation, asOf: '2026-02-30' } } },
    { client, change: { kind: 'calculation.keep', payload: { ...calculation, input: { deep: { a: {} } } } } },
    { client, change: { kind: 'calculation.keep', payload: { ...calculation, input: { a: Array(501).fill(fee) } } } },
    { client, change: { kind: 'calculation.keep', payload: { ...calculation, lines: [{ id: 'a', value: 1 }] } } },
    { client, change: { kind: 'calculation.withdraw', payload: {} } },
    { client, change: { kind: 'highlight.add', payload: { ...highlight, style: 'red' } } },
    { client, change: { kind: 'highlight.add', payload: { ...highlight, quote: '' } } },
    { client, change: { kind: 'highlight.add', payload: { ...highlight, note: 'x'.repeat(4001) } } },
    { client, change: { kind: 'highlight.withdraw', payload: {} } },
    { client, change: { kind: 'profile.set', payload: { field: 'mood', value: '好' } } },
    { client, change: { kind: 'profile.set', payload: { field: 'goods', value: 'x'.repeat(601) } } },
    { client, change: { kind: 'client.colour', payload: { colour: 8 } } },
    ...badPapers.map((change) => ({ client, change })),
  ],
  'record:undo': [undefined, { client: '' }, { client: [client] }],
  'record:redo': [undefined, { client: '' }],
  'record:retry': [undefined, { client: null }],
  'record:rescue': [undefined, { client: 'c-1' }],
  'history:export': [undefined, { client }, { client, format: 'xlsx', language: 'en' }],
  'settings:save': [
    {},
    { ...goodRequests['settings:save'], language: 'fr' },
    { ...goodRequests['settings:save'], textSize: 101 },
    { ...goodRequests['settings:save'], asOf: 'tomorrow' },
    { ...goodRequests['settings:save'], reader: { textSize: 130 } },
  ],
  'place:save': [{ client }, { client, place: { checklist: 'vat-no-invoice' } }],
  'searches:save': [
    undefined,
    { recent: [] },
    { recent: [{ words: 'x'.repeat(201), filters: {} }], saved: [] },
    { recent: Array(21).fill({ words: '税', filters: {} }), saved: [] },
    { recent: [], saved: [{ words: '税', filters: { region: 'shanghai' } }] },
    { recent: [], saved: [{ words: '税', filters: {}, path: '/etc/passwd' }] },
  ],
  'reading:save': [
    undefined,
    { policy: 'sh-2023' },
    { policy: 'sh-2023', position: { article: '', into: 0 } },
    { policy: 'sh-2023', position: { article: 'sh-2023#13', into: 1001 } },
  ],
  'reading:given': [undefined, { policy: '' }, { policy: 7 }],
  'reading:scripts': [null, {}, 'traditional'],
  'report:export': [
    { ...goodRequests['report:export'], format: 'exe' },
    { ...goodRequests['report:export'], client: 'c-1' },
    { ...goodRequests['report:export'], path: '/etc/passwd' },
    { ...goodRequests['report:export'], checklists: [] },
    { ...goodRequests['report:export'], checklists: 'vat-no-invoice' },
  ],
  'report:cancel': [null, {}],
  'report:print': [undefined, { ...order, path: '/etc/passwd' }, { ...order, preparedBy: 'x'.repeat(101) }],
  'table:choose': [null, '/etc/passwd', { path: '/etc/passwd' }],
  'pack:list': [null, {}],
  'pack:choose': [null, { path: '/etc/passwd' }],
  'pack:receive': [
    undefined,
    { bytes: 'PK' },
    { bytes: [80, 75] },
    { path: '/etc/passwd' },
    { bytes: new Uint8Array(32 * 1024 * 1024 + 2) },
  ],
  'pack:install': [undefined, { token: '' }, { token: 7 }, { token: 'a-token', path: '/' }],
  'pack:activate': [
    undefined,
    { pack: { id: '../evil', version: 1 } },
    { pack: { id: 'second-edition', version: 0 } },
    { pack: 'second-edition-2' },
  ],
  'publisher:choose': [null, {}],
  'publisher:trust': [undefined, { token: '' }, { fingerprint: 'ab'.repeat(32) }],
  'publisher:remove': [undefined, { fingerprint: 'ab' }, { fingerprint: 'AB'.repeat(32) }],
  ...badHandoffs,
  'grounds:load': [null, {}],
  ...badBackupRequests,
  ...badEvidenceRequests,
  ...badExchange,
  'grounds:texts': [undefined, { marks: 'all' }, { marks: ['x'.repeat(21)] }, { marks: Array(20_001).fill('x') }],
  'access:take-over': [null, {}, 'now'],
  'vault:look': [null, {}],
  'vault:unlock': [undefined, {}, { passphrase: '' }, { passphrase: 'x'.repeat(201) }, { passphrase: 1 }],
  'vault:recover': [undefined, { code: 'XXXXX' }, { code: 'XXXXX', next: 'short' }, { code: '', next: 'long enough' }],
  'vault:open-here': [null, {}],
  'vault:turn-on': [
    undefined,
    { next: '' },
    { next: '1234567' },
    { next: 'x'.repeat(201) },
    { passphrase: 'long enough' },
  ],
  'vault:turn-off': [undefined, { passphrase: '' }],
  'vault:finish': [null, {}],
  'vault:change': [undefined, { passphrase: 'x' }, { passphrase: 'x', next: '七个字不够长' }],
  'vault:renew-code': [undefined, {}],
  'vault:set-auto-lock': [undefined, { autoLock: 1 }, { autoLock: '15' }],
  'vault:allow-here': [undefined, { isAllowed: 'yes' }],
  'vault:lock': [null, {}],
};
