import { fileURLToPath } from 'node:url';
import { localDay } from '#shared/calendar/civil-date.ts';
import { loadBundle } from './load-bundle.ts';
import { run } from './run.ts';

// Whoever reads may stop reading, as `head` does; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { stdout, stderr, exitCode } = await run(process.argv.slice(2), {
  root,
  // npm goes to the project's folder and tells in INIT_CWD where it was called.
  folder: process.env['INIT_CWD'] ?? process.cwd(),
  today: localDay(new Date()),
  bundle: () => loadBundle(root),
});
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = exitCode;
