import { createStore } from '#renderer/state/create-store.ts';
import type { CalculatorId } from '#shared/calculators/schema.ts';

/** Which screen is shown, and what of it. */
export type Screen =
  | { readonly name: 'home' }
  | {
      readonly name: 'library';
      readonly article?: string;
      readonly span?: { readonly start: number; readonly end: number };
    }
  | { readonly name: 'rule'; readonly rule: string; readonly statement?: string }
  | { readonly name: 'checklists'; readonly part?: 'papers' }
  | { readonly name: 'checklist'; readonly checklist: string; readonly step?: string }
  | { readonly name: 'support' }
  | { readonly name: 'calculators' }
  | { readonly name: 'calculator'; readonly calculator: CalculatorId }
  | { readonly name: 'clients' }
  | { readonly name: 'report'; readonly checklist: string }
  | { readonly name: 'packs' }
  | { readonly name: 'reconfirm' }
  | { readonly name: 'settings' };

export interface Place {
  readonly screen: Screen;
  /** Screens to go back to, latest last. */
  readonly back: readonly Screen[];
}

export const place = createStore<Place>({ screen: { name: 'home' }, back: [] });

const longestWayBack = 50;

export function go(screen: Screen): void {
  const { screen: from, back } = place.get();
  place.set({ screen, back: [...back, from].slice(-longestWayBack) });
}

/** Shows another part of the screen that is open: the way back leads to where it was entered, not through its parts. */
export function moveWithin(screen: Screen): void {
  place.set({ ...place.get(), screen });
}

export function goBack(): void {
  const { back } = place.get();
  const screen = back.at(-1);
  if (screen !== undefined) place.set({ screen, back: back.slice(0, -1) });
}
