import { ensureBuilt } from './build.mjs';
import { hasDisplay, withDisplay } from './display.mjs';
import { openApp } from './open-app.mjs';
import { failureText } from './refusal.mjs';
import { say } from './say.mjs';
import { setUp } from './set-up.mjs';
import { walkTour } from './walk-tour.mjs';

const started = Date.now();
try {
  const electron = await setUp();
  await ensureBuilt();
  if (hasDisplay()) {
    process.exitCode = await openApp(electron, started);
  } else {
    say('There is no display, so the app is started on a virtual screen (Xvfb) and walked through.');
    process.exitCode = await withDisplay((screen) => walkTour(screen, started));
  }
} catch (failure) {
  say(`\nPortolan could not start. ${failureText(failure)}`);
  process.exitCode = 1;
}
