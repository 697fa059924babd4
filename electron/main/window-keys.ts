import type { BrowserWindow } from 'electron';
import { nextZoom, zoomRequestOf, type ZoomRequest } from '#main/zoom.ts';

/** Zoom and full screen: the keys that belong to the window itself, whatever the page shows. */
export function listenToWindowKeys(window: BrowserWindow): void {
  const contents = window.webContents;
  const zoom = (request: ZoomRequest): void => contents.setZoomFactor(nextZoom(contents.getZoomFactor(), request));
  contents.on('before-input-event', (event, input) => {
    const request = zoomRequestOf(input);
    if (request !== null) {
      event.preventDefault();
      zoom(request);
    } else if (input.type === 'keyDown' && input.key === 'F11') {
      event.preventDefault();
      window.setFullScreen(!window.isFullScreen());
    } else if (input.type === 'keyDown' && input.key === 'F12') {
      // Does nothing in a packaged app, whose window has no developer tools.
      contents.toggleDevTools();
    }
  });
  contents.on('zoom-changed', (_event, direction) => zoom(direction));
}
