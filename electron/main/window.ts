import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import { home } from '#main/app-protocol.ts';
import { smallestSize, type Options } from '#main/options.ts';

/** Paper and deep sea: what shows for the moment before the page has painted. */
const ground = { light: '#f3f6f7', dark: '#0e1920' } as const;

/** Makes the one window, without Node, shown once its first frame is painted. */
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
  // The page names its screens in its own heading; the title bar keeps the app's name.
  window.on('page-title-updated', (event) => event.preventDefault());
  return window;
}

/** Shows the app in the window. */
export async function loadApp(window: BrowserWindow): Promise<void> {
  await window.loadURL(home);
}
