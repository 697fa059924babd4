/** What the environment may decide at start; everything else is settings. */
export interface Options {
  /** Where the data stands; null means the operating system's place for it. */
  readonly dataFolder: string | null;
  /** What this computer is called to others; null means its own name. */
  readonly computer: string | null;
  readonly windowSize: { readonly width: number; readonly height: number };
  /** Nobody sits in front of the app, as in a test: then a question on leaving would wait for ever. */
  readonly isUnattended: boolean;
  /** When the person asked for the app, in milliseconds since the epoch; null when nobody measures. */
  readonly startedAt: number | null;
  /** Milliseconds of a minute for locking by itself; a test takes shorter ones. */
  readonly minute: number;
}

const usualSize = { width: 1366, height: 768 };
export const smallestSize = { width: 1024, height: 680 };

/** Reads the options; a value that cannot be read is as good as none. */
export function readOptions(environment: Readonly<Record<string, string | undefined>>): Options {
  const startedAt = Number(environment['PORTOLAN_STARTED_AT']);
  const minute = Number(environment['PORTOLAN_MINUTE']);
  return {
    dataFolder: environment['PORTOLAN_DATA_FOLDER'] || null,
    computer: environment['PORTOLAN_COMPUTER'] || null,
    windowSize: sizeOf(environment['PORTOLAN_WINDOW']),
    isUnattended: environment['PORTOLAN_UNATTENDED'] === '1',
    startedAt: startedAt > 0 ? startedAt : null,
    minute: minute >= 100 ? minute : 60_000,
  };
}

function sizeOf(text: string | undefined): Options['windowSize'] {
  const parts = /^(\d{3,5})x(\d{3,5})$/.exec(text ?? '');
  if (parts === null) return usualSize;
  return {
    width: Math.max(Number(parts[1]), smallestSize.width),
    height: Math.max(Number(parts[2]), smallestSize.height),
  };
}
