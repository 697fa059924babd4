import { join } from 'node:path';
import { compileSeeds } from './compile.ts';
import { lintReport } from './lint-report.ts';

const { text, fault } = lintReport(await compileSeeds(join(process.cwd(), 'seeds')));
if (fault === null) {
  console.log(text);
} else {
  console.error(`${text}\n${fault}`);
  process.exitCode = 1;
}
