import type { DragEvent } from 'react';

/** By this a place that takes passages knows one from other dragged text. */
const passageType = 'application/x-portolan-passage';

/** Lets a citation be dragged: into any text field as plain text, onto a question as a note. */
export function startPassage(transfer: DataTransfer, citation: string): void {
  transfer.setData('text/plain', citation);
  transfer.setData(passageType, citation);
  transfer.effectAllowed = 'copy';
}

/** True where what is dragged is a passage with its citation. */
export function isPassageDrag(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(passageType);
}

/** The dropped citation. */
export function droppedPassage(event: DragEvent): string {
  return event.dataTransfer.getData(passageType);
}
