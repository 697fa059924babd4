import { CircleSlash2, UserRound } from 'lucide-react';
import { useEffect, useId } from 'react';
import { FactEvidence } from '#renderer/evidence/fact-evidence.tsx';
import { useFileDrop } from '#renderer/evidence/use-file-drop.ts';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import type { Fact } from '#shared/rules/schema.ts';
import { AnswerControl, answerWith, choicesOf, unsureAnswer } from '#renderer/answering/answer-control.tsx';
import { AnswerExtras } from '#renderer/answering/answer-extras.tsx';
import { TasksHere } from '#renderer/tasks/tasks-here.tsx';
import { Notes } from './notes.tsx';
import { useAnswering } from '#renderer/answering/pending.ts';
import styles from './question.module.css';
import { usePassageDrop } from './use-passage-drop.ts';
import { SharedNote } from './shared-note.tsx';

interface QuestionProps {
  readonly fact: Fact;
  /** The checklist that asks it here. */
  readonly checklist: string;
  /** The only question of its step: set large, and answered with number keys too. */
  readonly isAlone: boolean;
  /** Its answer can no longer change the outcome. */
  readonly isMoot: boolean;
}

/** One question in plain words: help, who usually knows, the answer, what it rests on, notes. */
export function Question({ fact, checklist, isAlone, isMoot }: QuestionProps) {
  const t = useWords('checklist');
  const papers = useWords('evidence');
  const language = useLanguage();
  const answering = useAnswering(fact.id);
  const id = useId();
  const label = pick(fact.label, language);
  const { set } = answering;
  const drop = usePassageDrop(fact.id);
  const files = useFileDrop({ facts: [fact.id], paper: null, label: null });
  useEffect(() => {
    if (!isAlone) return;
    const choices = choicesOf(fact);
    if (choices.length === 0) return;
    const press = (event: KeyboardEvent) => {
      if (!isPlainDigit(event)) return;
      const index = Number(event.key) - 1;
      const value = choices[index];
      if (value !== undefined) void set(answerWith(value));
      else if (index === choices.length) void set(unsureAnswer);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });

  return (
    <section
      className={styles.question}
      data-alone={isAlone || undefined}
      data-dropping={drop.isOver || files.isOver || undefined}
      aria-labelledby={`${id}-question`}
      {...joined(drop.handlers, files.handlers)}
    >
      <h3 id={`${id}-question`} className={styles.words}>
        {pick(fact.question, language)}
      </h3>
      <p id={`${id}-help`} className={styles.help}>
        {pick(fact.help, language)}
      </p>
      <p className={styles.holder}>
        <UserRound size={16} strokeWidth={1.75} aria-hidden /> {t('holder', { holder: pick(fact.holder, language) })}
      </p>
      {isMoot && (
        <p className={styles.holder}>
          <CircleSlash2 size={16} strokeWidth={1.75} aria-hidden /> {t('stepState.moot')}
        </p>
      )}
      <div className={styles.answer}>
        <AnswerControl
          fact={fact}
          answer={answering.answer}
          look="large"
          labelledBy={`${id}-question`}
          describedBy={`${id}-help`}
          hasKeys={isAlone}
          onAnswer={(answer) => void set(answer)}
        />
        <AnswerExtras answering={answering} about={label} />
        <SharedNote fact={fact.id} checklist={checklist} />
      </div>
      <FactEvidence fact={fact.id} label={label} checklist={checklist} />
      <Notes fact={fact.id} label={label} />
      <TasksHere fact={fact.id} />
      <p className={styles.dropped} role="status">
        {files.isOver ? papers('drop') : drop.isOver ? t('passage.drop') : drop.said}
      </p>
    </section>
  );
}

type DropHandlers = ReturnType<typeof useFileDrop>['handlers'];

/** Passages and files come to the same place, and each takes only what is its own. */
function joined(passages: DropHandlers, files: DropHandlers): DropHandlers {
  return {
    onDragOver: (event) => {
      passages.onDragOver(event);
      files.onDragOver(event);
    },
    onDragLeave: (event) => {
      passages.onDragLeave(event);
      files.onDragLeave(event);
    },
    onDrop: (event) => {
      passages.onDrop(event);
      files.onDrop(event);
    },
  };
}

/** A digit meant as an answer: not typed into a field, not part of a shortcut, not composed. */
function isPlainDigit(event: KeyboardEvent): boolean {
  if (!/^[1-9]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  const { target } = event;
  if (!(target instanceof HTMLElement) || target.closest('[inert], [role="dialog"]') !== null) return false;
  return target.matches('input[type="radio"]') || !target.matches('input, textarea, select, [contenteditable]');
}
