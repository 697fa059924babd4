import { app } from 'electron';
import { declareAppScheme } from '#main/app-protocol.ts';
import { placeDataFolder } from '#main/data-folder.ts';
import { reportUncaught } from '#main/lifecycle.ts';
import { guardContents } from '#main/navigation-guards.ts';
import { closeNetwork } from '#main/network.ts';
import { openData } from '#main/open-data.ts';
import { readOptions } from '#main/options.ts';
import { run } from '#main/run.ts';
import { closeSession } from '#main/session-policy.ts';
import { failStart } from '#main/start-failure.ts';

const options = readOptions(process.env);
const folder = placeDataFolder(options.dataFolder);

reportUncaught();
declareAppScheme();
closeNetwork(app.commandLine);
app.on('session-created', (session) => closeSession(session, !app.isPackaged));
app.on('web-contents-created', (_event, contents) => guardContents(contents));

if (app.requestSingleInstanceLock()) {
  const opening = openData(folder);
  // Waited for inside a callback: Electron is not ready before this file has run to its end.
  Promise.all([opening, app.whenReady()])
    .then(([data]) => run(data, options))
    .catch((error: unknown) => app.whenReady().then(() => failStart(error, folder, options.isUnattended)));
} else {
  app.quit();
}
