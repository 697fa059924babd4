import { lazy, Suspense } from 'react';
import { useAppearance, useRootAttributes } from '#renderer/shell/appearance.ts';
import { Frame } from '#renderer/shell/frame.tsx';
import { useAfterFirstPaint } from '#renderer/shell/after-first-paint.ts';
import { StartFailed } from '#renderer/shell/start-failed.tsx';
import { useStore } from '#renderer/state/create-store.ts';
import { workspace } from '#renderer/state/workspace.ts';

const LockScreen = lazy(async () => ({
  default: (await import('#renderer/features/lock/lock-screen.tsx')).LockScreen,
}));

/** The whole window: theme, language and text size around the frame, the lock, or the sentence why there is neither. */
export function App() {
  const state = useStore(workspace);
  const appearance = useAppearance();
  useRootAttributes(appearance);
  useAfterFirstPaint(state.phase === 'ready');
  return (
    <>
      {state.phase === 'ready' && <Frame />}
      {state.phase === 'locked' && (
        <Suspense fallback={null}>
          <LockScreen look={state.look} />
        </Suspense>
      )}
      {state.phase === 'failed' && <StartFailed refusal={state.refusal} />}
    </>
  );
}
