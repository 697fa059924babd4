import { useAppearance, useRootAttributes } from '#renderer/shell/appearance.ts';
import { Frame } from '#renderer/shell/frame.tsx';
import { useAfterFirstPaint } from '#renderer/shell/after-first-paint.ts';
import { StartFailed } from '#renderer/shell/start-failed.tsx';
import { useStore } from '#renderer/state/create-store.ts';
import { workspace } from '#renderer/state/workspace.ts';

/** The whole window: theme, language and text size around the frame, or the sentence why there is no frame. */
export function App() {
  const state = useStore(workspace);
  const appearance = useAppearance();
  useRootAttributes(appearance);
  useAfterFirstPaint(state.phase === 'ready');
  return (
    <>
      {state.phase === 'ready' && <Frame />}
      {state.phase === 'failed' && <StartFailed refusal={state.refusal} />}
    </>
  );
}
