import { isCivilDate, type CivilDate } from '#shared/calendar/civil-date.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { EvidenceEntry } from '#shared/evidence/entry.ts';
import { isPlainObject } from '#tools/seeds/plain-object.ts';
import { BadInput, shown } from './bad-input.ts';

/** The member of a case file that holds its papers; no fact is called so. */
export const papersMember = 'papers';

const form = '{"label": "…", "facts": ["factId"], "from": DAY, "to": DAY, "expiresOn": DAY}';
const members = ['label', 'facts', 'from', 'to', 'expiresOn'];
const mostPapers = 1000;
const longestLabel = 200;

/** The papers of a case as a file lists them, each checked; none where it lists none. */
export function readPapers(told: unknown, bundle: Pick<Bundle, 'facts'>): readonly EvidenceEntry[] {
  if (told === undefined) return [];
  if (!Array.isArray(told)) throw new BadInput(`The member ${papersMember} is no list; expected [${form}].`);
  if (told.length > mostPapers) {
    throw new BadInput(`The member ${papersMember} lists ${told.length} papers; at most ${mostPapers} are read.`);
  }
  const known = new Set(bundle.facts.map(({ id }) => id));
  return told.map((paper: unknown, index) => paperOf(paper, index + 1, known));
}

function paperOf(told: unknown, number: number, known: ReadonlySet<string>): EvidenceEntry {
  const fail = (what: string): BadInput => new BadInput(`Paper ${number} ${what}.`);
  if (!isPlainObject(told)) throw fail(`is no object; expected ${form}`);
  const stray = Object.keys(told).find((member) => !members.includes(member));
  if (stray !== undefined) throw fail(`has a member ${shown(stray)}; a paper has ${members.join(', ')}`);
  const { label = '', facts } = told;
  if (typeof label !== 'string' || label.length > longestLabel) {
    throw fail(`has a label that is no text of at most ${longestLabel} characters`);
  }
  const day = (member: string): CivilDate | null => dayOf(told[member], member, fail);
  const [from, to, expiresOn] = [day('from'), day('to'), day('expiresOn')];
  if (from !== null && to !== null && to < from) throw fail('speaks about no day, since to is before from');
  return {
    id: `paper-${number}`,
    label: label.trim(),
    paper: null,
    file: null,
    receivedOn: null,
    from,
    to,
    expiresOn,
    note: '',
    facts: factsOf(facts, known, fail),
    isWithdrawn: false,
    at: '',
    by: '',
  };
}

type Fail = (what: string) => BadInput;

function factsOf(told: unknown, known: ReadonlySet<string>, fail: Fail): readonly string[] {
  if (!Array.isArray(told) || told.length === 0) {
    throw fail('does not say what it shows; write "facts": ["factId"], at least one');
  }
  return told.map((fact: unknown) => {
    if (typeof fact !== 'string') throw fail('names a fact that is no text; write "facts": ["factId"]');
    if (!known.has(fact)) throw fail(`shows the fact ${shown(fact)}, which is not there; the command facts lists them`);
    return fact;
  });
}

function dayOf(told: unknown, member: string, fail: Fail): CivilDate | null {
  if (told === undefined || told === null) return null;
  if (typeof told === 'string' && isCivilDate(told)) return told;
  throw fail(`has under ${member} no day that exists; write it as "2026-01-31", or leave it out`);
}
