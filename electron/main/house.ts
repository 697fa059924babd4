import { openData } from '#main/open-data.ts';
import type { Options } from '#main/options.ts';
import { run, type OpenedWindow } from '#main/run.ts';
import { failStart } from '#main/start-failure.ts';
import type { ProcessMark } from '#main/writer/this-process.ts';

/** What the window that stands already is joined with. */
interface Start extends OpenedWindow {
  readonly options: Options;
  readonly folder: string;
  readonly isPortable: boolean;
  readonly ownMark: ProcessMark;
  /** Where what the build made stands. */
  readonly built: string;
}

/** Reads the data and joins it with the window, which fetches its page meanwhile; says why where that cannot be. */
export async function openHouse({ options, folder, isPortable, ownMark, built, ...opened }: Start): Promise<void> {
  try {
    await run(opened, await openData(folder, ownMark, built), options, isPortable);
  } catch (error) {
    failStart(error, folder, options.isUnattended);
  }
}
