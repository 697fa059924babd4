const client = 'c-0123456789';

/** One request of each channel of handoff files that the door lets in. */
export const goodHandoffs = {
  'handoff:export': { client, passphrase: null },
  'handoff:choose': undefined,
  'handoff:receive': { name: 'a.portolanclient', bytes: new Uint8Array([80, 75]) },
  'handoff:unlock': { token: 'a-token', passphrase: '出海合规 2026' },
  'handoff:take': { token: 'a-token', leftOut: ['answer/registeredInPilotZone'] },
  'handoff:cancel': { token: null },
  'handoff:undo': { client, taking: 'd-0123abcd-7' },
};

/** Requests of theirs that it refuses. */
export const badHandoffs = {
  'handoff:export': [undefined, { client }, { client, passphrase: 'x'.repeat(1001) }, { client, path: '/etc/passwd' }],
  'handoff:choose': [null, { path: '/etc/passwd' }],
  'handoff:receive': [
    undefined,
    { bytes: new Uint8Array([80, 75]) },
    { name: 'a', bytes: [80, 75] },
    { name: 'a', bytes: new Uint8Array(256 * 1024 * 1024 + 2) },
  ],
  'handoff:unlock': [undefined, { token: 'a-token' }, { token: '', passphrase: '' }],
  'handoff:take': [undefined, { token: 'a-token' }, { token: 'a-token', leftOut: [''] }],
  'handoff:cancel': [null, {}],
  'handoff:undo': [undefined, { client }, { client, taking: '../x' }],
} as const;
