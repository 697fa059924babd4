import { CheckCheck, MessageSquarePlus } from 'lucide-react';
import { useId } from 'react';
import { FactEvidence } from '#renderer/evidence/fact-evidence.tsx';
import { useFileDrop } from '#renderer/evidence/use-file-drop.ts';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { record } from '#renderer/state/record.ts';
import type { Fact } from '#shared/rules/schema.ts';
import { AnswerControl, answerWith } from '#renderer/answering/answer-control.tsx';
import { AnswerExtras } from '#renderer/answering/answer-extras.tsx';
import styles from './fact-table.module.css';
import { NoteEditor, NoteList, useNoteWriting } from './notes.tsx';
import { setAnswer, useAnswering } from '#renderer/answering/pending.ts';
import { SharedNote } from './shared-note.tsx';

/** Several yes/no facts of one step, a compact row each, with one click for "all of them yes". */
export function FactTable({ facts, checklist }: { facts: readonly Fact[]; checklist: string }) {
  const t = useWords('checklist');
  const setAll = async () => {
    for (const { id } of facts) {
      const answer = record.get().state?.answers[id]?.answer;
      const isYes = answer !== undefined && 'known' in answer && answer.known === true;
      if (!isYes) await setAnswer(id, answerWith(true));
    }
  };
  return (
    <div>
      <div className={styles.tools}>
        <button type="button" className={styles.all} onClick={() => void setAll()}>
          <CheckCheck size={18} strokeWidth={1.75} aria-hidden /> {t('allYes')}
        </button>
      </div>
      <ul className={styles.table}>
        {facts.map((fact) => (
          <FactRow key={fact.id} fact={fact} checklist={checklist} />
        ))}
      </ul>
    </div>
  );
}

function FactRow({ fact, checklist }: { fact: Fact; checklist: string }) {
  const t = useWords('checklist');
  const language = useLanguage();
  const { isWriting, write, stop, button } = useNoteWriting();
  const answering = useAnswering(fact.id);
  const files = useFileDrop({ facts: [fact.id], paper: null, label: null });
  const id = useId();
  const label = pick(fact.label, language);
  return (
    <li className={styles.row} {...files.handlers}>
      <div className={styles.words}>
        <h3 id={`${id}-question`} className={styles.question}>
          {pick(fact.question, language)}
        </h3>
        <p id={`${id}-help`} className={styles.help}>
          {pick(fact.help, language)}
        </p>
      </div>
      <AnswerControl
        fact={fact}
        answer={answering.answer}
        look="row"
        labelledBy={`${id}-question`}
        describedBy={`${id}-help`}
        hasKeys={false}
        onAnswer={(answer) => void answering.set(answer)}
      />
      <button
        ref={button}
        type="button"
        className={styles.note}
        aria-label={t('notes.label', { fact: label })}
        aria-expanded={isWriting}
        title={t('notes.add')}
        onClick={isWriting ? stop : write}
      >
        <MessageSquarePlus size={18} strokeWidth={1.75} aria-hidden />
      </button>
      <div className={styles.more}>
        <AnswerExtras answering={answering} about={label} />
        <SharedNote fact={fact.id} checklist={checklist} />
        <FactEvidence fact={fact.id} label={label} checklist={checklist} />
        <NoteList fact={fact.id} />
        {isWriting && <NoteEditor fact={fact.id} label={label} onDone={stop} />}
      </div>
    </li>
  );
}
