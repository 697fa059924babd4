import { useState, type DragEvent } from 'react';
import { attachDropped, type AttachTarget } from '#renderer/state/attachments.ts';

/** Makes a part of the screen a place where dropped files become papers; packs are left to the window. */
export function useFileDrop(target: AttachTarget) {
  const [isOver, setOver] = useState(false);
  return {
    isOver,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        const { currentTarget, relatedTarget } = event;
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        setOver(false);
        const files = [...event.dataTransfer.files];
        const isPack = files.some(({ name }) => name.toLowerCase().endsWith('.portolanpack'));
        if (files.length === 0 || isPack) return;
        event.preventDefault();
        void attachDropped(files, target);
      },
    },
  };
}
