import { app } from 'electron';
import { setAppMenu } from '#main/app-menu.ts';
import { declareAppScheme } from '#main/app-protocol.ts';
import { placeData } from '#main/data-folder.ts';
import { reportUncaught } from '#main/lifecycle.ts';
import { guardContents } from '#main/navigation-guards.ts';
import { closeNetwork } from '#main/network.ts';
import { openData } from '#main/open-data.ts';
import { readOptions } from '#main/options.ts';
import { run } from '#main/run.ts';
import { closeSession } from '#main/session-policy.ts';
import { failStart } from '#main/start-failure.ts';
import { createWindow } from '#main/window.ts';

const options = readOptions(process.env);
const { folder, isPortable, process: ownMark } = placeData(options.dataFolder, options.computer);

reportUncaught();
setAppMenu();
declareAppScheme();
closeNetwork(app.commandLine);
app.on('session-created', (session) => closeSession(session, !app.isPackaged));
app.on('web-contents-created', (_event, contents) => guardContents(contents));

if (app.requestSingleInstanceLock()) {
  const opening = openData(folder, ownMark);
  // Heard of here too, before anybody waits for it: a failure is said once Electron is ready.
  opening.catch(() => undefined);
  // Waited for inside a callback: Electron is not ready before this file has run to its end.
  app
    .whenReady()
    // The window is made while the data is read: making it takes longer than reading.
    .then(() => createWindow(options.windowSize))
    .then(async (window) => run(window, await opening, options, isPortable))
    .catch((error: unknown) => failStart(error, folder, options.isUnattended));
} else {
  app.quit();
}
