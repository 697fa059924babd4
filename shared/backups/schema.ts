import { z } from 'zod';
import { DeviceId } from '#shared/record/schema.ts';

/** Why a backup was taken. */
export const BackupReason = z.enum([
  'hourly',
  'by-hand',
  'before-import',
  'before-migration',
  'before-restore',
  'before-clearing',
]);
export type BackupReason = z.infer<typeof BackupReason>;

/** One file of a backup as it was when it was copied. */
const BackedUpFile = z.looseObject({
  /** Below the folder, its parts parted by `/`. */
  path: z
    .string()
    .regex(/^[^/\\]+(?:\/[^/\\]+){0,5}$/)
    .refine((path) => path.split('/').every((part) => part !== '.' && part !== '..')),
  size: z.int().min(0),
  /** Milliseconds since the epoch: with the size, what an unchanged file is told by. */
  modified: z.number(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type BackedUpFile = z.infer<typeof BackedUpFile>;

/** `backup.json`: what a backup holds. It is written last, so that a folder without it is no backup. */
export const BackupManifest = z.looseObject({
  /** Milliseconds since the epoch. */
  taken: z.number(),
  reason: BackupReason,
  /** The computer that took it. */
  device: DeviceId,
  files: z.array(BackedUpFile),
});
export type BackupManifest = z.infer<typeof BackupManifest>;

/** What a workspace keeps of its backups: the second folder a person chose, on another disk if possible. */
export const BackupSettings = z.looseObject({
  second: z.string().max(4096).nullable(),
  /** The form that all own copies in the second folder are known to have: `plain`, or the id of a key. */
  inForm: z.string().max(40).optional(),
  /** Keys, base64, that copies there may still be sealed under; kept only until all are in the form of today. */
  formerKeys: z.array(z.base64().length(44)).max(20).optional(),
  /** How many own copies were there when it was last looked at. */
  copies: z.int().min(0).optional(),
});
export type BackupSettings = z.infer<typeof BackupSettings>;
