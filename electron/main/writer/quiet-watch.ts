import { performance } from 'node:perf_hooks';
import type { FoundMark } from './marks.ts';

/** Looks at a mark from time to time. */
export interface QuietWatch {
  /** True where the mark has not changed for as long as that takes; the clock of the computer that wrote it is not asked. */
  readonly isQuiet: (found: FoundMark) => boolean;
}

/** Begins to watch; `patience` in milliseconds. */
export function quietWatch(patience: number): QuietWatch {
  let [last, since] = ['', 0];
  return {
    isQuiet: ({ number, mark, changed }) => {
      const sign = `${number} ${mark?.token} ${mark?.beat} ${changed}`;
      if (sign !== last) [last, since] = [sign, performance.now()];
      return performance.now() - since >= patience;
    },
  };
}
