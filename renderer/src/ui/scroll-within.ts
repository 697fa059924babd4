const margin = 24;

/** Brings an element into view by scrolling only this scroller: `scrollIntoView` would also shift the frame around it. */
export function scrollWithin(scroller: HTMLElement, element: HTMLElement | null, at: 'start' | 'centre'): void {
  if (element === null) return;
  const frame = scroller.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  const room = at === 'centre' ? Math.max(margin, (frame.height - box.height) / 2) : margin;
  scroller.scrollTop += box.top - frame.top - room;
}
