import type { EvidenceEntry } from '#shared/evidence/entry.ts';
import type { FieldSetting } from '#shared/record/fields.ts';
import type { Change } from '#shared/record/schema.ts';
import type { FieldValue } from '#shared/record/state.ts';

/** The changes that add, alter, link and withdraw papers. */
export type EvidenceChange = Extract<Change, { readonly kind: `evidence.${string}` }>;

/** What can be amended of a paper. */
export type EvidenceAspect = Extract<Change, { kind: 'evidence.amend' }>['payload']['field'];

/** One field of one paper: a thing said of it, whether it shows a fact, or whether it was withdrawn. */
export interface EvidenceField {
  readonly evidence: string;
  readonly aspect: EvidenceAspect | 'link' | 'withdrawn';
  /** The fact of a link; empty for any other field. */
  readonly fact: string;
}

const aspects: readonly string[] = [
  'label',
  'paper',
  'file',
  'receivedOn',
  'from',
  'to',
  'expiresOn',
  'note',
] satisfies readonly EvidenceAspect[];

const prefix = 'evidence/';

/** True for a change of papers. */
export function isEvidenceChange(change: Change): change is EvidenceChange {
  return change.kind.startsWith('evidence.');
}

/** Reads the name of a field of a paper; null for any other field. */
export function evidenceFieldOf(field: string): EvidenceField | null {
  if (!field.startsWith(prefix)) return null;
  const [evidence = '', aspect = '', ...rest] = field.slice(prefix.length).split('/');
  if (aspect === 'link') return { evidence, aspect, fact: rest.join('/') };
  if (aspect === 'withdrawn') return { evidence, aspect, fact: '' };
  // True because the list holds exactly the aspects.
  return aspects.includes(aspect) ? { evidence, aspect: aspect as EvidenceAspect, fact: '' } : null;
}

/** All fields that a change of papers sets; adding sets every one at once. */
export function evidenceSettings(change: EvidenceChange): readonly FieldSetting[] {
  const { evidence } = change.payload;
  const setting = (aspect: string, value: FieldValue): FieldSetting => ({
    field: `${prefix}${evidence}/${aspect}`,
    value,
  });
  switch (change.kind) {
    case 'evidence.add': {
      const { evidence: _, facts, ...said } = change.payload;
      return [
        ...Object.entries(said).map(([aspect, value]) => setting(aspect, value)),
        ...facts.map((fact) => setting(`link/${fact}`, true)),
        setting('withdrawn', false),
      ];
    }
    case 'evidence.amend':
      return [setting(change.payload.field, change.payload.value)];
    case 'evidence.link':
    case 'evidence.unlink':
      return [setting(`link/${change.payload.fact}`, change.kind === 'evidence.link')];
    case 'evidence.withdraw':
      return [setting('withdrawn', change.payload.withdrawn)];
  }
}

/** The change that sets a field of a paper; null for a value that the field cannot have. */
export function evidenceChangeSetting({ evidence, aspect, fact }: EvidenceField, value: FieldValue): Change | null {
  if (aspect === 'link') {
    if (typeof value !== 'boolean') return null;
    return { kind: value ? 'evidence.link' : 'evidence.unlink', payload: { evidence, fact } };
  }
  if (aspect === 'withdrawn') {
    return typeof value === 'boolean' ? { kind: 'evidence.withdraw', payload: { evidence, withdrawn: value } } : null;
  }
  if (aspect === 'file') {
    const isFile = value === null || (typeof value === 'object' && 'sha256' in value);
    return isFile ? { kind: 'evidence.amend', payload: { evidence, field: aspect, value } } : null;
  }
  if (typeof value === 'string') return { kind: 'evidence.amend', payload: { evidence, field: aspect, value } };
  const isEmptied = value === null && aspect !== 'label' && aspect !== 'note';
  return isEmptied ? { kind: 'evidence.amend', payload: { evidence, field: aspect, value } } : null;
}

/** What a field is before anything set it: a paper that was never added shows nothing, and is as good as withdrawn. */
export function unsetEvidenceField({ aspect }: EvidenceField): boolean | undefined {
  if (aspect === 'link') return false;
  return aspect === 'withdrawn' ? true : undefined;
}

/** The facts that a paper was linked to before it was there, as where a file that holds its adding came in later. */
export function linkedBefore(
  evidence: string,
  standing: Readonly<Record<string, readonly { readonly value: FieldValue }[]>>,
): readonly string[] {
  const start = `${prefix}${evidence}/link/`;
  return Object.entries(standing).flatMap(([field, writes]) =>
    field.startsWith(start) && writes.at(-1)?.value === true ? [field.slice(start.length)] : [],
  );
}

/** The papers after one field of one is set; what is said of a paper that is not there changes nothing. */
export function withEvidenceField(
  entries: readonly EvidenceEntry[],
  { evidence, aspect, fact }: EvidenceField,
  value: FieldValue,
): readonly EvidenceEntry[] {
  return entries.map((entry) => {
    if (entry.id !== evidence) return entry;
    if (aspect === 'withdrawn') return { ...entry, isWithdrawn: value === true };
    if (aspect !== 'link') return { ...entry, [aspect]: value };
    const others = entry.facts.filter((linked) => linked !== fact);
    return { ...entry, facts: value === true ? [...others, fact] : others };
  });
}
