import { isCivilDate } from '#shared/calendar/civil-date.ts';
import type { EvidenceChange } from '#shared/evidence/fields.ts';
import type { EvidenceFile } from '#shared/evidence/schema.ts';

type Payload = Readonly<Record<string, unknown>>;
type PayloadOf<K extends EvidenceChange['kind']> = Extract<EvidenceChange, { kind: K }>['payload'];

/** What the changes of papers mean to this version, or null where a payload does not fit. Further fields are ignored. */
export const evidenceReaders = {
  'evidence.add': (payload: Payload): PayloadOf<'evidence.add'> | null => {
    const { evidence, label, paper, receivedOn, from, to, expiresOn, note, facts } = payload;
    const file = fileIn(payload['file']);
    return isEvidenceId(evidence) &&
      isName(label) &&
      (paper === null || isName(paper)) &&
      file !== undefined &&
      isDayOrNull(receivedOn) &&
      isDayOrNull(from) &&
      isDayOrNull(to) &&
      isDayOrNull(expiresOn) &&
      typeof note === 'string' &&
      Array.isArray(facts) &&
      facts.every(isName)
      ? { evidence, label, paper, file, receivedOn, from, to, expiresOn, note, facts }
      : null;
  },
  'evidence.amend': ({ evidence, field, value }: Payload): PayloadOf<'evidence.amend'> | null => {
    if (!isEvidenceId(evidence)) return null;
    switch (field) {
      case 'label':
        return isName(value) ? { evidence, field, value } : null;
      case 'paper':
        return value === null || isName(value) ? { evidence, field, value } : null;
      case 'note':
        return typeof value === 'string' ? { evidence, field, value } : null;
      case 'file': {
        const file = fileIn(value);
        return file === undefined ? null : { evidence, field, value: file };
      }
      case 'receivedOn':
      case 'from':
      case 'to':
      case 'expiresOn':
        return isDayOrNull(value) ? { evidence, field, value } : null;
      default:
        return null;
    }
  },
  'evidence.link': readLink,
  'evidence.unlink': readLink,
  'evidence.withdraw': ({ evidence, withdrawn }: Payload) =>
    isEvidenceId(evidence) && typeof withdrawn === 'boolean' ? { evidence, withdrawn } : null,
};

function readLink({ evidence, fact }: Payload): PayloadOf<'evidence.link'> | null {
  return isEvidenceId(evidence) && isName(fact) ? { evidence, fact } : null;
}

/** Undefined where it is no file; null where there is none. A name that could climb out of a folder is no file's. */
function fileIn(value: unknown): EvidenceFile | null | undefined {
  if (value === null) return null;
  if (typeof value !== 'object') return undefined;
  const { sha256, name, bytes, type } = value as Payload; // any object is a record of unknown members
  return typeof sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(sha256) &&
    isName(name) &&
    typeof bytes === 'number' &&
    Number.isSafeInteger(bytes) &&
    isName(type)
    ? { sha256, name, bytes, type }
    : undefined;
}

function isEvidenceId(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{1,60}$/.test(value);
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0;
}

function isDayOrNull(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && isCivilDate(value));
}
