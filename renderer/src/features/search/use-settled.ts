import { useEffect, useState } from 'react';

/** How long nothing may have changed, in milliseconds: longer than between two keys of somebody who types. */
const pause = 120;

/**
 * The value as it was when it last stood still; the first is given at once. What follows the results, such as the
 * counts of all filters, then never stands between a key and its hits.
 */
export function useSettled<T>(value: T | undefined): T | undefined {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled ?? value;
}
