import { useStore } from '#renderer/state/create-store.ts';
import { handoff } from '#renderer/state/handoff.ts';
import { Choosing } from './choosing.tsx';
import { Done } from './done.tsx';
import { Staging } from './staging.tsx';

/** What a handoff file would bring, before anything of it is written; and what came of the last one. */
export function HandoffScreen() {
  const { check, taken } = useStore(handoff);
  if (taken !== null) return <Done key={taken.taking} taken={taken} />;
  if (check?.outcome === 'fit') return <Staging key={check.token} check={check} />;
  return <Choosing />;
}
