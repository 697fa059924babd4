import { lazy, useState, type ComponentType } from 'react';

/** A component in a file of its own that can be brought in before it is needed. */
export interface EarlyComponent {
  readonly Component: ComponentType;
  readonly prepare: () => Promise<void>;
}

/**
 * Makes a component that shows in the very render that asks for it once it is there. A lazy one never does: it shows its
 * fallback first, and what is typed meanwhile is lost.
 */
export function loadEarly(load: () => Promise<ComponentType>): EarlyComponent {
  let loaded: ComponentType | null = null;
  const prepare = async () => {
    loaded ??= await load();
  };
  const Late = lazy(async () => ({ default: await load() }));
  const Component = () => {
    // Chosen once: another choice later would make it start anew.
    const [Chosen] = useState<ComponentType>(() => loaded ?? Late);
    return <Chosen />;
  };
  return { Component, prepare };
}
