import { Refused } from '#main/ipc/refused.ts';
import type { Channel } from '#shared/ipc/channels.ts';
import type { Handlers } from '#shared/ipc/contract.ts';

/**
 * What each question of the window does to the data folder. Settings, places and searches are kept for as long as the
 * app runs where they may not be written, so that somebody who only looks can look in his own language.
 */
const effects = {
  'app:start': 'looks',
  'corpus:load': 'looks',
  'client:create': 'changes',
  'client:duplicate': 'changes',
  'client:open': 'looks',
  'clients:before-import': 'changes',
  'clients:import': 'changes',
  'clients:undo-import': 'changes',
  'record:append': 'changes',
  'record:undo': 'changes',
  'record:redo': 'changes',
  'record:retry': 'looks',
  'record:rescue': 'looks',
  'history:export': 'looks',
  'settings:save': 'looks',
  'place:save': 'looks',
  'searches:save': 'looks',
  'reading:save': 'looks',
  'reading:given': 'looks',
  'reading:scripts': 'looks',
  'report:export': 'looks',
  'session:minutes': 'looks',
  'report:cancel': 'looks',
  'report:print': 'looks',
  'table:choose': 'looks',
  'pack:list': 'looks',
  'pack:choose': 'looks',
  'pack:receive': 'looks',
  'pack:install': 'changes',
  'pack:activate': 'changes',
  'publisher:choose': 'looks',
  'publisher:trust': 'changes',
  'publisher:remove': 'changes',
  'handoff:export': 'looks',
  'handoff:choose': 'looks',
  'handoff:receive': 'looks',
  'handoff:unlock': 'looks',
  'handoff:take': 'changes',
  'handoff:cancel': 'looks',
  'handoff:undo': 'changes',
  'grounds:load': 'looks',
  'grounds:texts': 'looks',
  'evidence:choose': 'looks',
  'evidence:begin': 'changes',
  'evidence:part': 'changes',
  'evidence:end': 'changes',
  'evidence:cancel': 'looks',
  'evidence:stored': 'looks',
  'evidence:read': 'looks',
  'evidence:copy': 'looks',
  'evidence:unused': 'looks',
  'evidence:clear-unused': 'changes',
  'access:take-over': 'looks',
  'backup:state': 'looks',
  'backup:now': 'changes',
  'backup:choose-second': 'changes',
  'backup:forget-second': 'changes',
  'backup:list': 'looks',
  'backup:preview': 'looks',
  'backup:put-back': 'changes',
  'backup:copy': 'changes',
  'backup:replace': 'changes',
  'backup:cancel': 'looks',
  'repair:look': 'looks',
  'repair:mend': 'changes',
  'repair:copy': 'changes',
  'vault:look': 'looks',
  'vault:unlock': 'looks',
  'vault:recover': 'changes',
  'vault:open-here': 'looks',
  'vault:turn-on': 'changes',
  'vault:turn-off': 'changes',
  'vault:finish': 'changes',
  'vault:change': 'changes',
  'vault:renew-code': 'changes',
  'vault:set-auto-lock': 'changes',
  'vault:allow-here': 'changes',
  'vault:lock': 'looks',
  'exchange:look': 'looks',
  'exchange:choose-folder': 'looks',
  'exchange:use-folder': 'changes',
  'exchange:use-server': 'changes',
  'exchange:unlock': 'changes',
  'exchange:switch': 'changes',
  'exchange:forget': 'changes',
  'exchange:now': 'changes',
  'exchange:choose-clients': 'changes',
  'deadlines:load': 'looks',
  'reminders:save': 'looks',
  'reminders:tell': 'looks',
  'twin:make': 'changes',
} as const satisfies Record<Channel, 'looks' | 'changes'>;

/** The same handlers, where everything that changes the data folder is refused as long as `mayWrite` says no. */
export function refuseChanges<H extends Partial<Handlers>>(handlers: H, mayWrite: () => boolean): H {
  const guarded = Object.entries(handlers).map(([channel, handle]) => {
    // True because handlers are named by their channels.
    if (effects[channel as Channel] === 'looks') return [channel, handle];
    return [
      channel,
      async (request: unknown) => {
        if (!mayWrite()) throw new Refused('read-only');
        // TypeScript cannot see that a request belongs to its channel; the door has checked that it does.
        return (handle as (request: unknown) => Promise<unknown>)(request);
      },
    ];
  });
  // True because every channel that was there is there.
  return Object.fromEntries(guarded) as H;
}
