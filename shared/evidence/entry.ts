import type { EvidenceFile } from '#shared/evidence/schema.ts';

/** One paper of a client as it stands. */
export interface EvidenceEntry {
  readonly id: string;
  readonly label: string;
  /** `<checklist>#<paper>`, or null. */
  readonly paper: string | null;
  readonly file: EvidenceFile | null;
  readonly receivedOn: string | null;
  /** First and last day of what it speaks about. */
  readonly from: string | null;
  readonly to: string | null;
  /** Last day on which it is good. */
  readonly expiresOn: string | null;
  readonly note: string;
  /** The facts it shows. */
  readonly facts: readonly string[];
  readonly isWithdrawn: boolean;
  readonly at: string;
  readonly by: string;
}
