/** What may stand in a log line: counts, codes, channel and file names. Never an answer, a client's name or a path. */
export type LogDetails = Readonly<Record<string, string | number>>;

/** Writes one line per event to the standard error stream, for whoever looks after the app. */
export function log(event: string, details: LogDetails = {}): void {
  const parts = Object.entries(details).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  process.stderr.write(`${['portolan', event, ...parts].join(' ')}\n`);
}

/** What a log line may say of an error: its kind and code. A message can hold a path or what a person typed. */
export function kindOf(error: unknown): LogDetails {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error ? String(error.code) : '';
  return { error: error.name, code, at: placeOf(error) };
}

function placeOf(error: Error): string {
  const frame = /\n\s+at (?:.*[/\\])?([^/\\\n]+:\d+:\d+)/.exec(error.stack ?? '');
  return frame?.[1]?.replace(/\)$/, '') ?? '';
}
