import { Refused } from './refused.ts';
import { channels, type Channel } from '#shared/ipc/channels.ts';
import { contract, type Handlers } from '#shared/ipc/contract.ts';
import type { Envelope, Refusal } from '#shared/ipc/envelope.ts';

type Listener<Frame> = (event: { readonly senderFrame: Frame | null }, request: unknown) => Promise<Envelope<unknown>>;

/** What the door needs of Electron; a test passes its own. */
export interface Door<Frame> {
  readonly handle: (channel: Channel, listener: Listener<Frame>) => void;
  readonly isTrusted: (frame: Frame | null) => boolean;
  readonly report: (channel: Channel, refusal: Refusal, cause: unknown) => void;
}

/** Registers every channel of the contract. Nothing reaches a handler unless its sender and its shape were checked. */
export function register<Frame>(handlers: Handlers, { handle, isTrusted, report }: Door<Frame>): void {
  for (const channel of channels) {
    handle(channel, async ({ senderFrame }, raw) => {
      const refuse = (refusal: Refusal, cause: unknown): Envelope<never> => {
        report(channel, refusal, cause);
        return { ok: false, refusal };
      };
      if (!isTrusted(senderFrame)) return refuse('untrusted-sender', null);
      const request = contract[channel].request.safeParse(raw);
      if (!request.success) return refuse('bad-request', request.error);
      try {
        return { ok: true, value: await call(handlers, channel, request.data) };
      } catch (error) {
        return error instanceof Refused ? refuse(error.refusal, error) : refuse('internal', error);
      }
    });
  }
}

function call(handlers: Handlers, channel: Channel, request: unknown): Promise<unknown> {
  // TypeScript cannot see that `request` belongs to `channel`; the parse above is what makes it true.
  return (handlers[channel] as (request: unknown) => Promise<unknown>)(request);
}
