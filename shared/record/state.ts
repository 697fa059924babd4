import type { ProfileField } from '#shared/clients/schema.ts';
import type { CalculationInput, CalculationLine, Counters, HighlightedWords } from '#shared/record/schema.ts';
import type { SessionEntry, TaskEntry } from '#shared/sessions/entry.ts';
import type { EvidenceEntry } from '#shared/evidence/entry.ts';
import type { EvidenceFile } from '#shared/evidence/schema.ts';
import type { Answer } from '#shared/rules/schema.ts';

/** One fact of a client as it stands, with who set it and when. */
export interface AnswerEntry {
  readonly answer: Answer;
  readonly operation: string;
  readonly at: string;
  readonly by: string;
  /** Marks of the words it was given to; absent where the operation carries none. */
  readonly grounds?: readonly string[];
}

export interface NoteEntry {
  readonly id: string;
  readonly fact: string;
  readonly text: string;
  readonly at: string;
  readonly by: string;
}

/** A result kept in the case. */
export interface CalculationEntry {
  readonly id: string;
  /** May be one that this version does not know. */
  readonly calculator: string;
  readonly asOf: string;
  readonly input: CalculationInput;
  readonly lines: readonly CalculationLine[];
  readonly at: string;
  readonly by: string;
}

/** Words of a document that a person marked for this client. */
export interface HighlightEntry extends Omit<HighlightedWords, 'highlight'> {
  readonly id: string;
  readonly at: string;
  readonly by: string;
}

/** What a field of a client can be set to: an answer, null for none; words; archived or deleted, or not; a colour; a file. */
export type FieldValue = Answer | EvidenceFile | null | string | boolean | number;

/** One writing of a field that still counts, because none that knew of it came after. */
export interface FieldWrite {
  readonly operation: string;
  readonly at: string;
  readonly by: string;
  readonly device: string;
  readonly value: FieldValue;
}

/** A field that devices set differently, none knowing of the other: both values are kept until someone settles it. */
export interface FieldConflict {
  readonly field: string;
  /** In clock order, at least two, at most one a device. */
  readonly candidates: readonly FieldWrite[];
}

/** What a device knew of the others from one of its operations on, and what it knew before that. */
export interface View {
  /** Counter of the device's first operation with this knowledge. */
  readonly since: number;
  readonly knows: Counters;
  readonly before: View | null;
}

/** A client: the fold of its operations. */
export interface ClientState {
  readonly name: string;
  readonly colour: number;
  readonly sample: string | null;
  readonly isArchived: boolean;
  readonly isDeleted: boolean;
  /** Only what is filled in. */
  readonly profile: Readonly<Partial<Record<ProfileField, string>>>;
  /** A fact in conflict is unknown here, with the reason `disputed`: no rule may rest on either value. */
  readonly answers: Readonly<Record<string, AnswerEntry>>;
  readonly notes: readonly NoteEntry[];
  readonly calculations: readonly CalculationEntry[];
  readonly highlights: readonly HighlightEntry[];
  /** Withdrawn ones too, which count for nothing; so with tasks. */
  readonly sessions: readonly SessionEntry[];
  readonly tasks: readonly TaskEntry[];
  /** Withdrawn ones too, which count for nothing. */
  readonly evidence: readonly EvidenceEntry[];
  /** Number of operations folded, and the clock of the latest. */
  readonly operations: number;
  readonly latest: string | null;
  readonly conflicts: readonly FieldConflict[];
  /** By field, the writings that still count: several where devices wrote without knowing of each other. */
  readonly standing: Readonly<Record<string, readonly FieldWrite[]>>;
  /** By device, what it knew of the others. */
  readonly views: Readonly<Record<string, View>>;
}
