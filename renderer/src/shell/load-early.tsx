import { lazy, useState, type ComponentType } from 'react';

/** A component in a file of its own that can be fetched before it is needed. */
export interface EarlyComponent {
  readonly Component: ComponentType;
  readonly fetch: () => Promise<void>;
}

/**
 * Makes a component that shows in the very render that asks for it once it was fetched. A lazy one never does: it shows its
 * fallback first, and what is typed meanwhile is lost.
 */
export function loadEarly(load: () => Promise<ComponentType>): EarlyComponent {
  let fetched: ComponentType | null = null;
  const fetch = async () => {
    fetched ??= await load();
  };
  const Late = lazy(async () => ({ default: await load() }));
  const Component = () => {
    // Chosen once: another choice later would make it start anew.
    const [Chosen] = useState<ComponentType>(() => fetched ?? Late);
    return <Chosen />;
  };
  return { Component, fetch };
}
