import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { useAppearance, useRootAttributes } from '#renderer/shell/appearance.ts';
import { Frame } from '#renderer/shell/frame.tsx';
import { useFirstContentMark } from '#renderer/shell/mark-first-content.ts';
import { StartFailed } from '#renderer/shell/start-failed.tsx';
import { useStore } from '#renderer/state/create-store.ts';
import { workspace } from '#renderer/state/workspace.ts';
import { themeFor } from '#renderer/styles/theme.ts';

const fluentRenderer = createDOMRenderer(document, { styleElementAttributes: { nonce: nonceOfPage() } });

/** The whole window: theme, language and text size around the frame, or the sentence why there is no frame. */
export function App() {
  const state = useStore(workspace);
  const appearance = useAppearance();
  useRootAttributes(appearance);
  useFirstContentMark(state.phase === 'ready');
  return (
    <RendererProvider renderer={fluentRenderer} targetDocument={document}>
      <FluentProvider className="app-theme" theme={themeFor(appearance)}>
        {state.phase === 'ready' && <Frame />}
        {state.phase === 'failed' && <StartFailed refusal={state.refusal} />}
      </FluentProvider>
    </RendererProvider>
  );
}

/** The page's policy lets only style elements with this nonce in; main writes it into the page for each start. */
function nonceOfPage(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
