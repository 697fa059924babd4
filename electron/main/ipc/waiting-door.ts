import { channels, type Channel } from '#shared/ipc/channels.ts';
import type { Door } from './register.ts';

type Handle<Frame> = Door<Frame>['handle'];
type Listener<Frame> = Parameters<Handle<Frame>>[1];

/** A door that was opened before anybody answers behind it. */
export interface WaitingDoor<Frame> {
  /** Gives a channel its listener. */
  readonly take: Handle<Frame>;
  /** Resolves with the first question: then the page has what joins it with the door. */
  readonly asked: Promise<void>;
}

/**
 * Opens a door before anybody answers behind it, so that the page can ask as soon as it starts: what is asked waits
 * until its channel has a listener, which checks who asked then.
 */
export function waitingDoor<Frame>(handle: Handle<Frame>): WaitingDoor<Frame> {
  const give = new Map<Channel, (listener: Listener<Frame>) => void>();
  const asked = new Promise<void>((hear) => {
    for (const channel of channels) {
      const answering = new Promise<Listener<Frame>>((resolve) => give.set(channel, resolve));
      handle(channel, async (event, request) => {
        hear();
        return (await answering)(event, request);
      });
    }
  });
  return { take: (channel, listener) => give.get(channel)?.(listener), asked };
}
