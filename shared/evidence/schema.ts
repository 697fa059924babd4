import { z } from 'zod';
import { Day } from '#shared/corpus/schema.ts';

const FactId = z.string().min(1).max(120);

/** Names one paper of a client; chosen at random by the device that adds it. */
export const EvidenceId = z.string().regex(/^[\w-]{1,60}$/);

/** sha256 of the bytes of a file, hex: also its name where it is kept. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The copy of a file that is kept beside the client's record. */
export const EvidenceFile = z.strictObject({
  sha256: Sha256,
  /** As it was called where it came from, without its folder. */
  name: z.string().min(1).max(255),
  bytes: z.int().min(1),
  /** Media type, told from the bytes and never from the name. */
  type: z.string().regex(/^[\w.+/-]{1,120}$/),
});
export type EvidenceFile = z.infer<typeof EvidenceFile>;

const label = z.string().trim().min(1).max(200);
/** `<checklist>#<paper>`: which of the papers that checklists call for it is; null where it is none of them. */
const paper = z.string().min(1).max(120).nullable();
const note = z.string().max(4000);

/** What is known of one paper. */
const papers = {
  label,
  paper,
  /** Null for a paper that was seen and is not in this computer. */
  file: EvidenceFile.nullable(),
  receivedOn: Day.nullable(),
  /** First and last day of what the paper speaks about; null where it names none. */
  from: Day.nullable(),
  to: Day.nullable(),
  /** Last day on which the paper itself is good; null where it does not lapse. */
  expiresOn: Day.nullable(),
  note,
};

const amending = { evidence: EvidenceId };

/** What a person can do with papers, as rows of `Change`. Nothing is ever removed: a withdrawn paper can come back. */
export const evidenceChanges = [
  z.strictObject({
    kind: z.literal('evidence.add'),
    payload: z.strictObject({ evidence: EvidenceId, ...papers, facts: z.array(FactId).max(200) }),
  }),
  z.strictObject({
    kind: z.literal('evidence.amend'),
    payload: z.discriminatedUnion('field', [
      z.strictObject({ ...amending, field: z.literal('label'), value: label }),
      z.strictObject({ ...amending, field: z.literal('paper'), value: paper }),
      z.strictObject({ ...amending, field: z.literal('file'), value: papers.file }),
      z.strictObject({ ...amending, field: z.enum(['receivedOn', 'from', 'to', 'expiresOn']), value: Day.nullable() }),
      z.strictObject({ ...amending, field: z.literal('note'), value: note }),
    ]),
  }),
  z.strictObject({
    kind: z.literal('evidence.link'),
    payload: z.strictObject({ evidence: EvidenceId, fact: FactId }),
  }),
  z.strictObject({
    kind: z.literal('evidence.unlink'),
    payload: z.strictObject({ evidence: EvidenceId, fact: FactId }),
  }),
  z.strictObject({
    kind: z.literal('evidence.withdraw'),
    payload: z.strictObject({ evidence: EvidenceId, withdrawn: z.boolean() }),
  }),
] as const;
