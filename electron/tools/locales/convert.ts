import type { FlatWords } from './locale-files.ts';
import { appToTraditional, traditionalByKey } from './traditional.ts';

/** The zh-HK words of a namespace, made from its zh-CN words; what was settled by hand for a key wins. */
export function toHongKong(namespace: string, words: FlatWords): FlatWords {
  return new Map(
    [...words].map(([key, text]) => [key, traditionalByKey[`${namespace}.${key}`] ?? appToTraditional(text)]),
  );
}
