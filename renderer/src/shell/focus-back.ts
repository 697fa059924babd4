import { useEffect } from 'react';
import { dialog } from '#renderer/state/dialog.ts';
import { contentId } from './page.ts';

/** Gives the focus back to what opened a dialog; where that went away with its screen, to the page. */
export function useFocusBack(): void {
  useEffect(() => {
    let opener: Element | null = null;
    return dialog.subscribe(() => {
      if (dialog.get() !== null) {
        opener = document.activeElement;
        return;
      }
      const target = opener?.isConnected === true && opener !== document.body ? opener : null;
      const page = document.getElementById(contentId);
      // The kit frees the page behind the dialog after this call; until then nothing there takes the focus.
      setTimeout(() => (target instanceof HTMLElement ? target : page)?.focus({ preventScroll: true }), 50);
    });
  }, []);
}
