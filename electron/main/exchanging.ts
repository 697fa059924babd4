import { setTimeout } from 'node:timers/promises';
import type { WebContents } from 'electron';
import { Exchanges } from '#main/exchange/exchanges.ts';
import { tell } from '#main/ipc/serve.ts';
import { kindOf, log } from '#main/log.ts';
import { systemSecrets } from '#main/system-secrets.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';

/** Milliseconds that a drive which hangs may hold up a lock. */
const patience = 3000;

/** The exchange of the workspace that is open. */
interface Exchanging {
  /** The exchange of a workspace that was opened; that of the one before has ended. */
  readonly attach: (workspace: OpenWorkspace) => Exchanges;
  /** From now on what is on is begun: not before the first screen is there. */
  readonly begin: () => void;
  /** Ends what is under way; resolves once nothing more is done with the workspace, or after a moment. */
  readonly rest: () => Promise<void>;
  /** One last exchange before the app ends. */
  readonly leave: () => Promise<void>;
}

/** Exchanges while a workspace is open and may be written, and tells the page how that stands. */
export function exchanging(contents: WebContents, mayWrite: () => boolean): Exchanging {
  let current: Exchanges | null = null;
  let hasBegun = false;
  const resume = (): void => {
    if (hasBegun) current?.start();
  };
  return {
    attach: (workspace) => {
      const exchanges = new Exchanges({
        workspace,
        secrets: systemSecrets,
        mayWrite,
        openServer: async () => (await import('#main/replication/index.ts')).replication,
        onChange: (view) => {
          if (current === exchanges && !contents.isDestroyed()) tell(contents, 'exchange:changed', view);
        },
        onError: (error) => log('exchange-failed', kindOf(error)),
      });
      current = exchanges;
      // Once what holds the workspace has it: the first exchange may bring operations.
      setImmediate(resume);
      return exchanges;
    },
    begin: () => {
      hasBegun = true;
      resume();
    },
    rest: async () => {
      const waiting = new AbortController();
      const tooLong = setTimeout(patience, undefined, { signal: waiting.signal }).catch(() => undefined);
      await Promise.race([current?.stop(), tooLong]);
      waiting.abort();
    },
    leave: async () => current?.leave(),
  };
}
