import { ipcMain, type WebFrameMain } from 'electron';
import { channels, type Channel } from '#shared/ipc/channels.ts';
import type { Door } from './register.ts';

/** How a door takes what answers a channel. */
export type TakeListener = Door<WebFrameMain>['handle'];
type Listener = Parameters<TakeListener>[1];

/**
 * Opens the door before anybody answers behind it, so that the page can ask as soon as it starts: what is asked waits
 * until its channel has a listener. Returns what gives a channel its listener.
 */
export function openDoor(): TakeListener {
  const give = new Map<Channel, (listener: Listener) => void>();
  for (const channel of channels) {
    const answered = new Promise<Listener>((resolve) => give.set(channel, resolve));
    ipcMain.handle(channel, async (event, request: unknown) => (await answered)(event, request));
  }
  return (channel, listener) => give.get(channel)?.(listener);
}
