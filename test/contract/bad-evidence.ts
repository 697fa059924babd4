const client = 'c-0123456789';

const paper = {
  evidence: 'e',
  label: '营业执照',
  paper: null,
  file: null,
  receivedOn: null,
  from: null,
  to: null,
  expiresOn: null,
  note: '',
  facts: [],
};

/** Changes of papers that the record must not take. */
export const badPapers: readonly unknown[] = [
  { kind: 'evidence.add', payload: { ...paper, evidence: 'a/b' } },
  { kind: 'evidence.add', payload: { ...paper, expiresOn: '2026-02-30' } },
  { kind: 'evidence.add', payload: { ...paper, file: { sha256: '../..' } } },
  { kind: 'evidence.amend', payload: { evidence: 'e', field: 'sha256', value: '' } },
  { kind: 'evidence.amend', payload: { evidence: 'e', field: 'label', value: null } },
  { kind: 'evidence.withdraw', payload: { evidence: 'e' } },
];

/** Requests about papers that the contract must not take. */
export const badEvidenceRequests = {
  'evidence:choose': [null, {}, { path: '/etc/passwd' }],
  'evidence:begin': [
    { client },
    { client, from: { path: '/etc/passwd' } },
    { client, from: { name: '', bytes: 9 } },
    { client, from: { name: 'a', bytes: -1 } },
    { client, from: { name: 'a', bytes: 0.5 } },
  ],
  'evidence:part': [
    { token: 'a-token' },
    { token: 'a-token', bytes: 'MZ' },
    { token: 'a-token', bytes: new Uint8Array(4 * 1024 * 1024 + 1) },
  ],
  'evidence:end': [undefined, { token: '' }, { token: 7 }],
  'evidence:cancel': [undefined, { token: '' }],
  'evidence:stored': [undefined, { client: '../../etc' }],
  'evidence:read': [{ client }, { client, sha256: '../../workspace.json' }, { client, sha256: 'AB'.repeat(32) }],
  'evidence:unused': [null, {}],
  'evidence:clear-unused': [null, { client }],
  'evidence:copy': [
    { client, sha256: 'ab'.repeat(32) },
    { client, sha256: 'ab', name: 'a.pdf' },
    { client, sha256: 'ab'.repeat(32), name: 'a.pdf', path: '/etc/passwd' },
  ],
} as const satisfies Readonly<Record<string, readonly unknown[]>>;
