import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import { smallestSize, type Options } from '#main/options.ts';

/** Paper and deep sea: what shows for the moment before the page has painted. */
const ground = { light: '#f3f6f7', dark: '#0e1920' } as const;

/** Makes the one window, without Node, shown once its first frame is painted; the page gives it its further titles. */
export function createWindow(title: string, size: Options['windowSize']): BrowserWindow {
  const window = new BrowserWindow({
    ...size,
    minWidth: smallestSize.width,
    minHeight: smallestSize.height,
    title,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
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
  window.once('ready-to-show', () => window.show());
  return window;
}
