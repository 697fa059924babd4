import { changePassphrase, renewCode, turnOff, turnOn } from '#renderer/state/vault.ts';
import type { Envelope } from '#shared/ipc/envelope.ts';
import type { Attempt } from '#shared/vault/contract.ts';

/** What a person can do with the passphrase. */
export type PassphraseTask = 'turn-on' | 'change' | 'turn-off' | 'renew';

/** Does it; what a task does not need is not looked at. */
export function doTask(task: PassphraseTask, current: string, next: string): Promise<Envelope<Attempt>> {
  switch (task) {
    case 'turn-on':
      return turnOn(next);
    case 'change':
      return changePassphrase(current, next);
    case 'turn-off':
      return turnOff(current);
    case 'renew':
      return renewCode(current);
  }
}
