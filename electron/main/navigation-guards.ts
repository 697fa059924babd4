import type { Event, WebContents } from 'electron';
import { log } from '#main/log.ts';

/** Keeps a page where main put it: no navigation, no window, no embedded page, no socket past the network's ban. */
export function guardContents(contents: WebContents): void {
  const refuse = (what: string) => (event: Pick<Event, 'preventDefault'>) => {
    log('navigation-refused', { what });
    event.preventDefault();
  };
  contents.on('will-navigate', refuse('page'));
  contents.on('will-frame-navigate', refuse('frame'));
  contents.on('will-redirect', refuse('redirect'));
  contents.on('will-attach-webview', refuse('webview'));
  contents.setWindowOpenHandler(() => {
    log('navigation-refused', { what: 'window' });
    return { action: 'deny' };
  });
  // WebRTC asks neither the resolver nor `webRequest`; without a proxy this policy leaves it no socket.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
