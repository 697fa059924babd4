import { z } from 'zod';
import { Settings } from '#shared/workspace/schema.ts';

/** How the lock screen looks: known before anything sealed is opened. */
export const Appearance = z.strictObject({
  language: Settings.shape.language,
  theme: Settings.shape.theme,
  textSize: Settings.shape.textSize,
});
export type Appearance = z.infer<typeof Appearance>;

/** Minutes without input after which the app locks itself; null for never. */
export const AutoLock = z.union([z.literal(5), z.literal(15), z.literal(30), z.literal(60)]).nullable();
export type AutoLock = z.infer<typeof AutoLock>;
