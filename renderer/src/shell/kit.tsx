import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAppearance } from '#renderer/shell/appearance.ts';
import { themeFor } from '#renderer/styles/theme.ts';

const kitRenderer = createDOMRenderer(document, { styleElementAttributes: { nonce: nonceOfPage() } });

/** What the kit's components need around them; loaded with the first screen that has any. */
export function Kit({ children }: { readonly children: ReactNode }) {
  const appearance = useAppearance();
  return (
    <RendererProvider renderer={kitRenderer} targetDocument={document}>
      <FluentProvider className="kit" theme={themeFor(appearance)}>
        {children}
      </FluentProvider>
    </RendererProvider>
  );
}

/** The page's policy lets only style elements with this nonce in; main writes it into the page for each start. */
function nonceOfPage(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
