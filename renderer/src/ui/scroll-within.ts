const margin = 24;

/**
 * Brings an element into view by scrolling only this scroller: `scrollIntoView` would also shift the frame around it.
 * `visible` leaves an element alone that can be seen as it is, and else puts it into the middle.
 */
export function scrollWithin(
  scroller: HTMLElement,
  element: HTMLElement | null,
  at: 'start' | 'centre' | 'visible',
): void {
  if (element === null) return;
  const frame = scroller.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  if (at === 'visible' && box.top >= frame.top + margin && box.bottom <= frame.bottom - margin) return;
  const room = at === 'start' ? margin : Math.max(margin, (frame.height - box.height) / 2);
  scroller.scrollTop += box.top - frame.top - room;
}
