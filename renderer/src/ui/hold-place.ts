const own = ['wheel', 'pointerdown', 'keydown', 'touchmove'] as const;

/** So many frames without a move mean that everything near has been filled and laid out. */
const stillFrames = 45;
const mostFrames = 300;

/**
 * Brings a scroller to a place and holds it there while what is near is laid out for the first time and pushes:
 * `move` scrolls to the place as it is now. Ends when nothing moves any more, or with the next key, press or wheel.
 * Returns what ends it earlier.
 */
export function holdPlace(scroller: HTMLElement, move: () => void): () => void {
  let still = 0;
  let frames = 0;
  let frame = 0;
  const begun = performance.now();
  const stop = (): void => {
    cancelAnimationFrame(frame);
    for (const name of own) window.removeEventListener(name, end);
  };
  const end = (event: Event): void => {
    // The very key that led here still has its way to the window before it.
    if (event.timeStamp > begun) stop();
  };
  const step = (): void => {
    const before = scroller.scrollTop;
    move();
    still = Math.abs(scroller.scrollTop - before) < 1 ? still + 1 : 0;
    frames += 1;
    if (still < stillFrames && frames < mostFrames) frame = requestAnimationFrame(step);
    else stop();
  };
  for (const name of own) window.addEventListener(name, end, { passive: true });
  step();
  return stop;
}
