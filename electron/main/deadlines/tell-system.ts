import { Notification, type BrowserWindow } from 'electron';
import type { TellSystem } from './handlers.ts';

/** Notifications of the operating system; a press on one brings the window to the front. */
export function tellSystemOf(window: BrowserWindow): TellSystem {
  // Kept, or it could be collected while it is still shown and its press would do nothing.
  const shown = new Set<Notification>();
  return (title, body) => {
    if (!Notification.isSupported()) return false;
    const notification = new Notification({ title, body, silent: true });
    shown.add(notification);
    notification.on('click', () => {
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    });
    notification.on('close', () => shown.delete(notification));
    notification.show();
    return true;
  };
}
