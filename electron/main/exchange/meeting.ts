import type { PlaceMemory } from '#main/exchange/memory.ts';
import type { ExchangePlace } from '#main/exchange/place.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';

/** One meeting with a place. */
export interface Round {
  readonly workspace: OpenWorkspace;
  readonly place: ExchangePlace;
  readonly memory: PlaceMemory;
  /** True for clients that take part, also such as are not here yet. */
  readonly takesPart: (client: string) => boolean;
  readonly signal: AbortSignal;
  /** Called when something was done that is worth keeping. */
  readonly keep: () => Promise<void>;
}
