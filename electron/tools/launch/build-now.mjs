import { buildNow } from './build.mjs';
import { failureText } from './refusal.mjs';
import { say } from './say.mjs';

try {
  await buildNow();
} catch (failure) {
  say(failureText(failure));
  process.exitCode = 1;
}
