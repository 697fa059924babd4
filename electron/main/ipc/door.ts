import { ipcMain, type WebFrameMain } from 'electron';
import type { Door } from './register.ts';
import { waitingDoor, type WaitingDoor } from './waiting-door.ts';

/** How the door takes what answers a channel. */
export type TakeListener = Door<WebFrameMain>['handle'];

/** Opens the door to the window: what the page asks waits there until somebody answers. */
export function openDoor(): WaitingDoor<WebFrameMain> {
  return waitingDoor((channel, listener) => ipcMain.handle(channel, listener));
}
