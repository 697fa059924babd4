import { z } from 'zod';
import { ClientId, DeviceId } from '#shared/record/schema.ts';
import { Sha256 } from '#shared/evidence/schema.ts';

/** What is in a golden data folder under a passphrase, and what opens it. */
export const SealedGolden = z.strictObject({
  /** That all of it is made up. */
  notice: z.string().includes('虚构'),
  passphrase: z.string(),
  recoveryCode: z.string(),
  device: DeviceId,
  clients: z.array(z.strictObject({ id: ClientId, name: z.string(), operations: z.int(), sha256: Sha256 })),
  /** A paper of the first client: the hash it is kept by, and its words. */
  paper: z.strictObject({ sha256: Sha256, text: z.string() }),
});
export type SealedGolden = z.infer<typeof SealedGolden>;
