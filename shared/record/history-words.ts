import { formatDay, formatMoney } from '#shared/i18n/format.ts';
import type { Language } from '#shared/i18n/languages.ts';
import { evidenceSubjectWords, evidenceValueWord, type EvidenceWord } from '#shared/evidence/history.ts';
import { isAnswer } from '#shared/record/fields.ts';
import type { HistoryEntry, HistorySubject, HistoryValue } from '#shared/record/history.ts';
import { sessionSubjectWord, sessionValueWord, type SessionWord } from '#shared/sessions/history.ts';
import type { Answer, Checklist, Fact } from '#shared/rules/schema.ts';

/** The app's own words for entries of the history; `history.json` of each language has them under `entry`. */
export type HistoryWord =
  | EvidenceWord
  | SessionWord
  | 'created'
  | 'name'
  | 'archived'
  | 'deleted'
  | 'colour'
  | 'platforms'
  | 'brands'
  | 'goods'
  | 'banks'
  | 'contact'
  | 'colourName'
  | 'listSeparator'
  | 'note'
  | 'calculation'
  | 'highlight'
  | 'highlightNote'
  | 'highlightStyle'
  | 'isMarked'
  | 'isNotMarked'
  | 'amber'
  | 'teal'
  | 'violet'
  | 'handoff'
  | 'isTaken'
  | 'isNotTaken'
  | 'unreadable'
  | 'isArchived'
  | 'isNotArchived'
  | 'isDeleted'
  | 'isNotDeleted'
  | 'isKept'
  | 'isNotKept'
  | 'yes'
  | 'no'
  | 'evidenced'
  | 'notAsked'
  | 'notSure'
  | 'paperPending'
  | 'disputed'
  | 'textUnclear';

/** What saying an entry in words depends on. */
export interface HistorySpeaker {
  readonly language: Language;
  readonly facts: readonly Fact[];
  /** Whose papers are named; without them a kind of paper is shown by its id. */
  readonly checklists?: readonly Checklist[];
  readonly say: (word: HistoryWord, values?: Readonly<Record<string, string>>) => string;
  /** The title of a calculator, also of one that this version does not know. */
  readonly calculator: (id: string) => string;
  /** How an amount is written, where not whole. */
  readonly amount?: (minor: number, currency: string) => string;
}

/** How the history is said in one language. */
export interface HistoryWords {
  readonly subject: (subject: HistorySubject) => string;
  /** Empty where there was nothing. */
  readonly value: (subject: HistorySubject, value: HistoryValue) => string;
  /** Everything an entry says, for finding words in it. */
  readonly all: (entry: HistoryEntry) => string;
}

/** Says entries of the history in one language. */
export function historyWords({
  language,
  facts,
  checklists = [],
  say,
  calculator,
  amount = formatMoney,
}: HistorySpeaker): HistoryWords {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const label = (fact: string): string => byId.get(fact)?.label[language] ?? fact;

  const answer = (fact: string, given: Answer | null): string => {
    if (given === null) return say('notAsked');
    if ('unknown' in given) return say(given.unknown);
    const value = valueOf(byId.get(fact), given.known);
    return given.basis === 'evidenced' ? say('evidenced', { value }) : value;
  };

  const valueOf = (fact: Fact | undefined, known: Extract<Answer, { known: unknown }>['known']): string => {
    if (typeof known === 'boolean') return say(known ? 'yes' : 'no');
    if (typeof known === 'object') return amount(known.minor, known.currency);
    if (typeof known === 'number') return fact?.type === 'percent' ? `${known / 100}%` : String(known);
    const choice = fact?.choices?.find((candidate) => candidate.value === known);
    if (choice !== undefined) return choice.label[language];
    return fact?.type === 'date' ? formatDay(known, language) : known;
  };

  const subject = (about: HistorySubject): string => {
    switch (about.kind) {
      case 'answer':
        return label(about.fact);
      case 'note':
        return say('note', { fact: label(about.fact) });
      case 'calculation':
        return say('calculation', { calculator: calculator(about.calculator) });
      case 'highlight':
        return say(highlightWords[about.aspect], { quote: about.quote });
      case 'session':
      case 'task': {
        const { word, name } = sessionSubjectWord(about);
        return say(word, { name });
      }
      case 'profile':
        return say(about.field);
      case 'evidence': {
        const fact = about.fact === '' ? '' : label(about.fact);
        return say(evidenceSubjectWords[about.aspect], { name: about.label, fact });
      }
      case 'handoff':
        return say('handoff', { name: about.file });
      case 'unreadable':
        return say('unreadable', { name: about.name });
      default:
        return say(about.kind);
    }
  };

  const value = (about: HistorySubject, given: HistoryValue): string => {
    if (given === undefined) return '';
    if (about.kind === 'session' || about.kind === 'task') {
      const said = sessionValueWord(about, given);
      if ('word' in said) return say(said.word);
      return 'day' in said ? formatDay(said.day, language) : said.text;
    }
    if (about.kind === 'evidence') {
      const said = evidenceValueWord(about, given, checklists, language);
      return 'word' in said ? say(said.word) : said.text;
    }
    if (typeof given === 'boolean') {
      if (about.kind === 'archived') return say(given ? 'isArchived' : 'isNotArchived');
      if (about.kind === 'deleted') return say(given ? 'isDeleted' : 'isNotDeleted');
      if (about.kind === 'handoff') return say(given ? 'isTaken' : 'isNotTaken');
      if (about.kind === 'highlight') return say(given ? 'isMarked' : 'isNotMarked');
      return say(given ? 'isKept' : 'isNotKept');
    }
    if (about.kind === 'highlight' && isStyle(given)) return say(given);
    if (about.kind === 'profile' && typeof given === 'string') return given.replaceAll('\n', say('listSeparator'));
    if (typeof given === 'string') return given;
    if (typeof given === 'number') return say('colourName', { number: String(given + 1) });
    return given === null || isAnswer(given) ? answer(about.kind === 'answer' ? about.fact : '', given) : '';
  };

  return {
    subject,
    value,
    all: (entry) =>
      [
        subject(entry.subject),
        value(entry.subject, entry.before),
        value(entry.subject, entry.after),
        entry.operation.by,
      ].join('\n'),
  };
}

const highlightWords = { words: 'highlight', style: 'highlightStyle', note: 'highlightNote' } as const;

function isStyle(value: HistoryValue): value is 'amber' | 'teal' | 'violet' {
  return value === 'amber' || value === 'teal' || value === 'violet';
}
