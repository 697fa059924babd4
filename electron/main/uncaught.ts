import { kindOf, log } from '#main/log.ts';

/** An error nobody caught is logged without its message; every save is on the disk by itself, so the app goes on. */
export function reportUncaught(): void {
  process.on('uncaughtException', (error) => log('uncaught-exception', kindOf(error)));
  process.on('unhandledRejection', (error) => log('unhandled-rejection', kindOf(error)));
}
