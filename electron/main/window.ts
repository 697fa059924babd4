import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import { smallestSize, type Options } from '#main/options.ts';

/** Paper and deep sea: what shows for the moment before the page has painted. */
export function ground(): string {
  return nativeTheme.shouldUseDarkColors ? '#0e1920' : '#f3f6f7';
}

/**
 * Makes the one window, without Node; the page gives it its titles. Nobody sees it yet: `painted` says when its first
 * frame is there.
 */
export function createWindow(size: Options['windowSize']): {
  readonly window: BrowserWindow;
  readonly painted: Promise<void>;
} {
  const window = new BrowserWindow({
    ...size,
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    show: false,
    backgroundColor: ground(),
    webPreferences: {
      preload: join(import.meta.dirname, '..', 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      webgl: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      devTools: !app.isPackaged,
    },
  });
  return { window, painted: new Promise((show) => window.once('ready-to-show', show)) };
}
