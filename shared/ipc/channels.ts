/** Every request the renderer may make. The preload exposes exactly these and nothing else. */
export const channels = [
  'app:start',
  'corpus:load',
  'client:create',
  'client:open',
  'record:append',
  'record:undo',
  'record:redo',
  'record:retry',
  'record:rescue',
  'history:export',
  'settings:save',
  'place:save',
  'searches:save',
  'reading:save',
  'reading:given',
  'reading:scripts',
  'report:export',
  'table:choose',
  'pack:list',
  'pack:choose',
  'pack:receive',
  'pack:install',
  'pack:activate',
  'publisher:choose',
  'publisher:trust',
  'publisher:remove',
  'grounds:load',
  'grounds:texts',
  'access:take-over',
  'vault:look',
  'vault:unlock',
  'vault:recover',
  'vault:open-here',
  'vault:turn-on',
  'vault:turn-off',
  'vault:finish',
  'vault:change',
  'vault:renew-code',
  'vault:set-auto-lock',
  'vault:allow-here',
  'vault:lock',
] as const;

export type Channel = (typeof channels)[number];

/** What main may tell the renderer unasked; one listener each. */
export const events = [
  'record:status',
  'record:received',
  'access:changed',
  'vault:progress',
  'vault:locking',
] as const;

export type EventName = (typeof events)[number];
