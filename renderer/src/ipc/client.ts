import type { Channel, EventName } from '#shared/ipc/channels.ts';
import type { EventOf, RequestOf, ResponseOf } from '#shared/ipc/contract.ts';
import type { Envelope, Refusal } from '#shared/ipc/envelope.ts';

declare global {
  interface Window {
    readonly portolan: Readonly<Record<Channel, (request: unknown) => Promise<unknown>>> & {
      /** Returns what stops listening. */
      readonly listen: (event: EventName, listener: (message: unknown) => void) => () => void;
    };
  }
}

let hearRefusal: (refusal: Refusal) => void = () => undefined;

/** Hears of everything that was refused, beside whoever asked; returns what stops listening. One listener. */
export function listenToRefusals(listener: (refusal: Refusal) => void): () => void {
  hearRefusal = listener;
  return () => (hearRefusal = () => undefined);
}

/** Asks the main process. Refusals come back as values, so the caller decides what the person sees. */
export async function ask<C extends Channel>(
  channel: C,
  ...[request]: undefined extends RequestOf<C> ? [] : [RequestOf<C>]
): Promise<Envelope<ResponseOf<C>>> {
  // True because main answers through the contract, whose handlers are typed by it.
  const answer = (await window.portolan[channel](request)) as Envelope<ResponseOf<C>>;
  if (!answer.ok) hearRefusal(answer.refusal);
  return answer;
}

/** Hears what main tells unasked. */
export function listen<E extends EventName>(event: E, listener: (message: EventOf<E>) => void): () => void {
  return window.portolan.listen(event, (message) => listener(message as EventOf<E>));
}
