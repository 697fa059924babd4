const client = 'c-0123456789';
const backup = { place: 'first', name: '2026-11-27 10.15.00 hourly' } as const;
const elsewhere = { place: 'first', name: '../../etc' };

/** Of each question about backups and repair what may not pass the door. */
export const badBackupRequests = {
  'backup:state': [null, {}],
  'backup:now': [null, { reason: 'hourly' }],
  'backup:choose-second': [null, { path: '/etc' }],
  'backup:forget-second': [null, {}],
  'backup:list': [null, {}],
  'backup:preview': [undefined, elsewhere, { place: 'third', name: backup.name }, { ...backup, path: '/' }],
  'backup:put-back': [undefined, { backup, clients: [] }, { backup: elsewhere, clients: [client] }],
  'backup:copy': [
    undefined,
    { backup, client },
    { backup, client, name: '' },
    { backup: elsewhere, client, name: 'x' },
  ],
  'backup:replace': [undefined, elsewhere],
  'backup:cancel': [{}],
  'repair:look': [undefined, { client: '../c' }],
  'repair:mend': [undefined, { client }, { client, files: [{ file: 'd-00000000-1.json', source: { kind: 'magic' } }] }],
  'repair:copy': [undefined, { client }, { client, name: 'x'.repeat(121) }],
};
