import { useState, type DragEvent } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { droppedPassage, isPassageDrag } from '#renderer/sources/drag-passage.ts';
import { longestNote, sendNote } from '#renderer/state/note-target.ts';

/** Makes a question a place where a dragged passage becomes a note; what is dropped into a field stays the field's. */
export function usePassageDrop(fact: string) {
  const t = useWords('reader');
  const [isOver, setOver] = useState(false);
  const [said, setSaid] = useState('');
  const takes = (event: DragEvent) => isPassageDrag(event) && !isField(event.target);
  const drop = async (text: string) => {
    const sent = await sendNote(fact, text);
    setSaid(
      sent === 'sent' ? t('sent') : sent === 'unsaved' ? t('sentUnsaved') : t('sentTooLong', { count: longestNote }),
    );
  };
  const handlers = {
    onDragOver: (event: DragEvent) => {
      const isTaken = takes(event);
      setOver(isTaken);
      if (!isTaken) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    },
    onDragLeave: (event: DragEvent) => {
      const { currentTarget, relatedTarget } = event;
      if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      setOver(false);
      if (!takes(event)) return;
      event.preventDefault();
      void drop(droppedPassage(event));
    },
  };
  return { isOver, said, handlers };
}

function isField(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.closest('textarea, input') !== null;
}
