import type { EvidenceEntry } from '#shared/evidence/entry.ts';
import type { EvidenceAspect, EvidenceChange, EvidenceField } from '#shared/evidence/fields.ts';
import { formatDay } from '#shared/i18n/format.ts';
import type { Language } from '#shared/i18n/languages.ts';
import { paperNamed } from '#shared/evidence/paper-kinds.ts';
import type { FieldValue } from '#shared/record/state.ts';
import type { Checklist } from '#shared/rules/schema.ts';

/** What an entry of the history says about a paper. */
export interface EvidenceSubject {
  readonly kind: 'evidence';
  readonly aspect: 'added' | 'withdrawn' | 'link' | EvidenceAspect;
  /** What the paper was called then; empty where it is not known. */
  readonly label: string;
  /** The fact of a link; empty for anything else. */
  readonly fact: string;
}

/** Words of the history that only papers need: one a subject, and what its values are called. */
export type EvidenceWord =
  | (typeof evidenceSubjectWords)[EvidenceSubject['aspect']]
  | 'isKept'
  | 'isWithdrawn'
  | 'isNotWithdrawn'
  | 'isLinked'
  | 'isNotLinked'
  | 'isEmpty';

/** The word for each thing that an entry can say about a paper. */
export const evidenceSubjectWords = {
  added: 'paperAdded',
  withdrawn: 'paperWithdrawn',
  link: 'paperLink',
  label: 'paperLabel',
  paper: 'paperKind',
  file: 'paperFile',
  receivedOn: 'paperReceivedOn',
  from: 'paperFrom',
  to: 'paperTo',
  expiresOn: 'paperExpiresOn',
  note: 'paperNote',
} as const;

/** What a change of papers is about; `papers` stand after it was made. */
export function evidenceSubject(change: EvidenceChange, papers: readonly EvidenceEntry[]): EvidenceSubject {
  const label = papers.find(({ id }) => id === change.payload.evidence)?.label ?? '';
  switch (change.kind) {
    case 'evidence.add':
      return { kind: 'evidence', aspect: 'added', label, fact: '' };
    case 'evidence.amend':
      return { kind: 'evidence', aspect: change.payload.field, label, fact: '' };
    case 'evidence.link':
    case 'evidence.unlink':
      return { kind: 'evidence', aspect: 'link', label, fact: change.payload.fact };
    case 'evidence.withdraw':
      return { kind: 'evidence', aspect: 'withdrawn', label, fact: '' };
  }
}

/** The same for a field in dispute. */
export function evidenceFieldSubject(field: EvidenceField, papers: readonly EvidenceEntry[]): EvidenceSubject {
  const label = papers.find(({ id }) => id === field.evidence)?.label ?? '';
  return { kind: 'evidence', aspect: field.aspect, label, fact: field.fact };
}

/** What stood before a change of papers; undefined where there was no such paper. */
export function evidenceBefore(change: EvidenceChange, papers: readonly EvidenceEntry[]): FieldValue | undefined {
  const entry = papers.find(({ id }) => id === change.payload.evidence);
  if (entry === undefined) return undefined;
  switch (change.kind) {
    case 'evidence.add':
      return undefined;
    case 'evidence.amend':
      return entry[change.payload.field];
    case 'evidence.link':
    case 'evidence.unlink':
      return entry.facts.includes(change.payload.fact);
    case 'evidence.withdraw':
      return entry.isWithdrawn;
  }
}

/** A value of a paper's field: a word of the app, or a text such as a name or a day. */
export function evidenceValueWord(
  { aspect }: EvidenceSubject,
  value: FieldValue,
  checklists: readonly Checklist[],
  language: Language,
): { readonly word: EvidenceWord } | { readonly text: string } {
  if (typeof value === 'boolean') {
    if (aspect === 'withdrawn') return { word: value ? 'isWithdrawn' : 'isNotWithdrawn' };
    if (aspect === 'link') return { word: value ? 'isLinked' : 'isNotLinked' };
    return { word: 'isKept' };
  }
  if (value === null || value === '') return { word: 'isEmpty' };
  if (typeof value === 'object') return { text: 'sha256' in value ? value.name : '' };
  if (typeof value === 'number') return { text: String(value) };
  if (aspect === 'paper') return { text: paperNamed(checklists, value)?.label[language] ?? value };
  const isDay = aspect === 'receivedOn' || aspect === 'from' || aspect === 'to' || aspect === 'expiresOn';
  return { text: isDay ? formatDay(value, language) : value };
}
