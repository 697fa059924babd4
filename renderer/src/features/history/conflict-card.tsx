import { Check, StickyNote } from 'lucide-react';
import { useId } from 'react';
import { AnswerControl } from '#renderer/answering/answer-control.tsx';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { dayAndTime } from '#renderer/i18n/moments.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { factById } from '#renderer/state/lookup.ts';
import { change, record, undo } from '#renderer/state/record.ts';
import { showToast } from '#renderer/state/toast.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { millisecondsOf } from '#shared/record/clock.ts';
import { evidenceFieldOf } from '#shared/evidence/fields.ts';
import { evidenceFieldSubject } from '#shared/evidence/history.ts';
import {
  archivedField,
  changeSetting,
  colourField,
  deletedField,
  factOfField,
  profileFieldOf,
} from '#shared/record/fields.ts';
import type { HistorySubject } from '#shared/record/history.ts';
import type { ClientState, FieldConflict, FieldValue, FieldWrite } from '#shared/record/state.ts';
import { taskFieldSubject } from '#shared/sessions/history.ts';
import { taskFieldOf } from '#shared/sessions/tasks.ts';
import styles from './conflict-card.module.css';
import { useHistoryWords, useWho } from '#renderer/answering/use-history-words.ts';

/** One disagreement: each side with who said it, when and where; choosing one settles it, and so does answering anew. */
export function ConflictCard({ conflict: { field, candidates } }: { conflict: FieldConflict }) {
  const t = useWords('history');
  const words = useHistoryWords();
  const language = useLanguage();
  const { bundle } = useReady();
  const id = useId();
  const { state } = useStore(record);
  const subject = subjectOf(field, state);
  const factId = factOfField(field);
  const fact = factId === null ? undefined : factById(bundle, factId);
  const settle = async (value: FieldValue) => {
    const said = { subject: words.subject(subject), value: words.value(subject, value) };
    if (await change(changeSetting(field, value))) showToast(t('conflicts.settled', said), undo);
    else showToast(t('conflicts.failed'));
  };
  return (
    <li className={styles.card}>
      <h2 id={id} className={styles.title}>
        {fact === undefined ? words.subject(subject) : pick(fact.question, language)}
      </h2>
      <ul className={styles.sides}>
        {candidates.map((candidate) => (
          <Side
            key={candidate.operation}
            candidate={candidate}
            value={words.value(subject, candidate.value)}
            subject={words.subject(subject)}
            fact={factId}
            onChoose={() => void settle(candidate.value)}
          />
        ))}
      </ul>
      {fact !== undefined && (
        <div className={styles.anew}>
          <p id={`${id}-anew`} className={styles.label}>
            {t('conflicts.anew')}
          </p>
          <AnswerControl
            fact={fact}
            answer={null}
            look="row"
            labelledBy={`${id} ${id}-anew`}
            hasKeys={false}
            onAnswer={(answer) => void settle(answer)}
          />
        </div>
      )}
    </li>
  );
}

interface SideProps {
  readonly candidate: FieldWrite;
  readonly value: string;
  readonly subject: string;
  readonly fact: string | null;
  readonly onChoose: () => void;
}

function Side({ candidate, value, subject, fact, onChoose }: SideProps) {
  const t = useWords('history');
  const language = useLanguage();
  const who = useWho();
  const notes = useNotesOf(fact, candidate.device);
  const time = dayAndTime(millisecondsOf(candidate.at) ?? 0, language);
  return (
    <li className={styles.side}>
      <p className={styles.value}>{value}</p>
      <p className={styles.when}>{t('conflicts.when', { time, who: who(candidate.by, candidate.device) })}</p>
      {notes.map(({ id, text }) => (
        <p key={id} className={styles.note}>
          <StickyNote aria-label={t('conflicts.note')} size={16} strokeWidth={1.75} /> <span>{text}</span>
        </p>
      ))}
      <div className={styles.choose}>
        <PlainButton icon={Check} onClick={onChoose}>
          {t('conflicts.choose')}{' '}
          <span className="visually-hidden">{t('conflicts.chooseLabel', { subject, value })}</span>
        </PlainButton>
      </div>
    </li>
  );
}

/** Notes on the fact that the same computer wrote: most often the reason for what was answered there. */
function useNotesOf(fact: string | null, device: string) {
  const { state } = useStore(record);
  if (fact === null) return [];
  return state?.notes.filter((note) => note.fact === fact && note.at.endsWith(device)) ?? [];
}

function subjectOf(field: string, state: ClientState | null): HistorySubject {
  const fact = factOfField(field);
  const ofPaper = evidenceFieldOf(field);
  if (ofPaper !== null) return evidenceFieldSubject(ofPaper, state?.evidence ?? []);
  if (fact !== null) return { kind: 'answer', fact };
  const ofTask = taskFieldOf(field);
  if (ofTask !== null) return taskFieldSubject(ofTask, state?.tasks ?? []);
  const profileField = profileFieldOf(field);
  if (profileField !== null) return { kind: 'profile', field: profileField };
  if (field === colourField) return { kind: 'colour' };
  if (field === archivedField) return { kind: 'archived' };
  return { kind: field === deletedField ? 'deleted' : 'name' };
}
