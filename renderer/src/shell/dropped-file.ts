import { useEffect } from 'react';
import { dialog } from '#renderer/state/dialog.ts';
import { receiveHandoff } from '#renderer/state/handoff.ts';
import { receivePack } from '#renderer/state/packs.ts';
import { go, place } from '#renderer/state/place.ts';

/** What becomes of a file of each ending: the screen that shows it, and who looks at it. */
const takers = [
  { ending: '.portolanpack', screen: 'packs', receive: receivePack },
  { ending: '.portolanclient', screen: 'handoff', receive: receiveHandoff },
] as const;

/** Takes a file of ours that is dropped anywhere on the window, unless a part of the screen has its own use for files. */
export function useDroppedFile(): void {
  useEffect(() => {
    window.addEventListener('dragover', allow);
    window.addEventListener('drop', take);
    return () => {
      window.removeEventListener('dragover', allow);
      window.removeEventListener('drop', take);
    };
  }, []);
}

function allow(event: DragEvent): void {
  if (event.defaultPrevented || dialog.get() !== null) return;
  if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
}

function take(event: DragEvent): void {
  if (event.defaultPrevented || dialog.get() !== null) return;
  for (const file of event.dataTransfer?.files ?? []) {
    const taker = takers.find(({ ending }) => file.name.toLowerCase().endsWith(ending));
    if (taker === undefined) continue;
    event.preventDefault();
    if (place.get().screen.name !== taker.screen) go({ name: taker.screen });
    void taker.receive(file);
    return;
  }
}
