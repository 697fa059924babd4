import { useSettled } from './use-settled.ts';

/** Whether a value has stood still long enough for what may wait. */
export function useIsAtRest<T extends object>(value: T): boolean {
  return useSettled(value) === value;
}
