import { useEffect, useState } from 'react';

/** Milliseconds since the epoch, told anew at every interval while it is wanted. */
export function useNow(interval: number, isTicking: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!isTicking) return;
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, interval);
    return () => clearInterval(timer);
  }, [interval, isTicking]);
  return now;
}
