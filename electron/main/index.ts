import { app, session } from 'electron';
import { setAppMenu } from '#main/app-menu.ts';
import { declareAppScheme, home, serveApp } from '#main/app-protocol.ts';
import { placeData } from '#main/data-folder.ts';
import { openDoor } from '#main/ipc/door.ts';
import { kindOf, log } from '#main/log.ts';
import { guardContents } from '#main/navigation-guards.ts';
import { closeNetwork } from '#main/network.ts';
import { readOptions } from '#main/options.ts';
import { closeSession } from '#main/session-policy.ts';
import { reportUncaught } from '#main/uncaught.ts';
import { createWindow } from '#main/window.ts';

// Only what the window itself needs is imported above: the page is fetched and starts while the rest is still read.
const options = readOptions(process.env);
const { folder, isPortable, process: ownMark } = placeData(options.dataFolder, options.computer);

reportUncaught();
setAppMenu();
declareAppScheme();
closeNetwork(app.commandLine);
app.on('session-created', (created) => closeSession(created, !app.isPackaged));
app.on('web-contents-created', (_event, contents) => guardContents(contents));

if (app.requestSingleInstanceLock()) {
  const { take: door, asked } = openDoor();
  // Waited for inside a callback: Electron is not ready before this file has run to its end.
  const started = app.whenReady().then(async () => {
    const given = serveApp(session.defaultSession);
    const opened = createWindow(options.windowSize);
    const loaded = opened.window.loadURL(home);
    // The page first: it starts in a process of its own while this one reads on. A failure is told by the house.
    await Promise.race([given, loaded]).catch(() => undefined);
    const { openHouse } = await import('#main/house.ts');
    await openHouse({
      ...opened,
      loaded,
      door,
      asked,
      options,
      folder,
      isPortable,
      ownMark,
      built: import.meta.dirname,
    });
  });
  // What goes wrong with the data is told by the house: here something of the app itself is missing, perhaps the words too.
  started.catch(async (error: unknown) => {
    try {
      const { failStart } = await import('#main/start-failure.ts');
      failStart(error, folder, options.isUnattended);
    } catch {
      log('start-failed', kindOf(error));
      app.exit(1);
    }
  });
} else {
  app.quit();
}
