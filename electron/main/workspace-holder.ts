import { setTimeout } from 'node:timers/promises';
import { Refused } from '#main/ipc/refused.ts';
import type { Keeping } from '#main/leaving.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import { channels, type Channel } from '#shared/ipc/channels.ts';
import type { Handlers } from '#shared/ipc/contract.ts';
import type { WorkspaceHandlers } from '#main/handlers.ts';

/** How long an answer under way, such as one that waits for a dialog, may hold a lock back. */
const patience = 2000;

/** What an opened workspace is joined with. */
interface Attached {
  readonly handlers: WorkspaceHandlers;
  /** Ends what works for the workspace by itself. */
  readonly end: () => Promise<void>;
}

type Ask = (request: unknown) => Promise<unknown>;

/**
 * Holds the workspace while it is open, and lets go of it when it is locked: what is asked of it meanwhile is refused
 * as locked.
 */
export class WorkspaceHolder implements Keeping {
  readonly #attach: (workspace: OpenWorkspace) => Promise<Attached>;
  readonly #underWay = new Set<Promise<unknown>>();
  #workspace: OpenWorkspace | null = null;
  #handlers: WorkspaceHandlers | null = null;
  #end: Attached['end'] = async () => undefined;

  /** `attach` joins an opened workspace with the window and makes what answers for it. */
  constructor(attach: (workspace: OpenWorkspace) => Promise<Attached>) {
    this.#attach = attach;
  }

  get workspace(): OpenWorkspace | null {
    return this.#workspace;
  }

  /** Takes an opened workspace, which answers from now on. */
  async hold(workspace: OpenWorkspace): Promise<void> {
    this.#workspace = workspace;
    const { handlers, end } = await this.#attach(workspace);
    [this.#handlers, this.#end] = [handlers, end];
  }

  /** Lets the workspace go once every write is done. False, and it is still held, where changes are in memory only. */
  async letGo(): Promise<boolean> {
    const [workspace, handlers] = [this.#workspace, this.#handlers];
    if (workspace === null) return true;
    this.#handlers = null;
    const waiting = new AbortController();
    const answered = Promise.allSettled(this.#underWay);
    const tooLong = setTimeout(patience, undefined, { signal: waiting.signal }).catch(() => undefined);
    await Promise.race([answered, tooLong]);
    waiting.abort();
    await workspace.settle();
    if (workspace.unsaved() > 0) {
      this.#handlers = handlers;
      return false;
    }
    await this.#end();
    this.#end = async () => undefined;
    this.#workspace = null;
    return true;
  }

  async settle(): Promise<void> {
    await this.#workspace?.settle();
  }

  unsaved(): number {
    return this.#workspace?.unsaved() ?? 0;
  }

  /** Every channel: those of the lock, and the others answered by the workspace, or refused while there is none. */
  relay(ofLock: Omit<Handlers, keyof WorkspaceHandlers>): Handlers {
    const asks = channels.filter(isOfWorkspace).map((channel) => [channel, this.#relayed(channel)] as const);
    // True because every channel has its entry, and the door gives each the request of its own shape.
    return { ...(Object.fromEntries(asks) as unknown as WorkspaceHandlers), ...ofLock };
  }

  #relayed(channel: keyof WorkspaceHandlers): Ask {
    return (request) => {
      if (this.#handlers === null) return Promise.reject(new Refused('locked'));
      // TypeScript cannot see that `request` belongs to `channel`; the door parsed it by that channel's shape.
      const answer = (this.#handlers[channel] as Ask)(request);
      this.#underWay.add(answer);
      const forget = (): void => void this.#underWay.delete(answer);
      answer.then(forget, forget);
      return answer;
    };
  }
}

function isOfWorkspace(channel: Channel): channel is keyof WorkspaceHandlers {
  return !channel.startsWith('vault:');
}
