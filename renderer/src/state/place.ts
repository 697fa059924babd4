import { createStore } from '#renderer/state/create-store.ts';
import type { BackupId } from '#shared/backups/contract.ts';
import type { CalculatorId } from '#shared/calculators/schema.ts';

/** What is compared: topics by documents, two articles, or every figure. */
export type ComparePart = 'topics' | 'articles' | 'amounts';

/** Which screen is shown, and what of it. */
export type Screen =
  | { readonly name: 'home' }
  | {
      readonly name: 'library';
      /** The document, where no article of it is asked for: it opens where it was read last. */
      readonly policy?: string;
      readonly article?: string;
      readonly span?: { readonly start: number; readonly end: number };
    }
  /** `words` are taken over by the screen when it opens; without any it is as it was left. */
  | { readonly name: 'search'; readonly words?: string }
  | { readonly name: 'rule'; readonly rule: string; readonly statement?: string }
  | { readonly name: 'timeline' }
  | {
      readonly name: 'compare';
      readonly part: ComparePart;
      /** The articles laid side by side; a side that is left out is chosen on the screen. */
      readonly left?: string;
      readonly right?: string;
    }
  | { readonly name: 'checklists'; readonly part?: 'papers' }
  | { readonly name: 'checklist'; readonly checklist: string; readonly step?: string }
  | { readonly name: 'support' }
  | { readonly name: 'calculators' }
  | { readonly name: 'calculator'; readonly calculator: CalculatorId }
  | { readonly name: 'clients' }
  /** One session, or all of them; read back before it ends. */
  | { readonly name: 'sessions'; readonly session?: string; readonly part?: 'read-back'; readonly task?: string }
  | { readonly name: 'profile' }
  | { readonly name: 'import-clients' }
  | { readonly name: 'evidence'; readonly evidence?: string }
  | { readonly name: 'deadlines' }
  | { readonly name: 'history' }
  | { readonly name: 'conflicts' }
  /** Of one checklist, of the whole case, or of the papers it still wants. */
  | { readonly name: 'report'; readonly checklist?: string; readonly part?: 'papers' }
  | { readonly name: 'packs' }
  | { readonly name: 'handoff' }
  | { readonly name: 'reconfirm' }
  | { readonly name: 'data' }
  /** `backup` is the one that is looked into; without one all are listed. */
  | { readonly name: 'restore'; readonly backup?: BackupId }
  | { readonly name: 'repair'; readonly client: string }
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
