import type { WebContents, WebFrameMain } from 'electron';
import type { Channel, EventName } from '#shared/ipc/channels.ts';
import type { EventOf, Handlers } from '#shared/ipc/contract.ts';
import type { Refusal } from '#shared/ipc/envelope.ts';
import type { TakeListener } from './door.ts';
import { register } from './register.ts';
import { isTrustedFrame } from './trusted-frame.ts';

/** Has the handlers answer at the door; `report` hears of everything that was turned away. */
export function serve(
  handlers: Handlers,
  door: TakeListener,
  contents: WebContents,
  home: string,
  report: (channel: Channel, refusal: Refusal, cause: unknown) => void,
): void {
  register<WebFrameMain>(handlers, {
    handle: door,
    isTrusted: (frame) => !contents.isDestroyed() && isTrustedFrame(frame, contents.mainFrame, home),
    report,
  });
}

/** Tells the window something it did not ask for; nothing happens once it is closed. */
export function tell<E extends EventName>(contents: WebContents, event: E, message: EventOf<E>): void {
  if (!contents.isDestroyed()) contents.send(event, message);
}
