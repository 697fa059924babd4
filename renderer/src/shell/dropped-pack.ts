import { useEffect } from 'react';
import { dialog } from '#renderer/state/dialog.ts';
import { receivePack } from '#renderer/state/packs.ts';
import { go, place } from '#renderer/state/place.ts';

/** Takes a pack that is dropped anywhere on the window, unless a part of the screen has its own use for files. */
export function useDroppedPack(): void {
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
  const file = [...(event.dataTransfer?.files ?? [])].find(({ name }) => name.toLowerCase().endsWith('.portolanpack'));
  if (file === undefined || event.defaultPrevented || dialog.get() !== null) return;
  event.preventDefault();
  if (place.get().screen.name !== 'packs') go({ name: 'packs' });
  void receivePack(file);
}
