import { channels, type Channel } from '#shared/ipc/channels.ts';
import type { Door } from './register.ts';

type Handle<Frame> = Door<Frame>['handle'];
type Listener<Frame> = Parameters<Handle<Frame>>[1];

/**
 * Opens a door before anybody answers behind it, so that the page can ask as soon as it starts: what is asked waits
 * until its channel has a listener, which checks who asked then. Returns what gives a channel its listener.
 */
export function waitingDoor<Frame>(handle: Handle<Frame>): Handle<Frame> {
  const give = new Map<Channel, (listener: Listener<Frame>) => void>();
  for (const channel of channels) {
    const answering = new Promise<Listener<Frame>>((resolve) => give.set(channel, resolve));
    handle(channel, async (event, request) => (await answering)(event, request));
  }
  return (channel, listener) => give.get(channel)?.(listener);
}
