import {
  ArrowDown,
  ArrowUp,
  Copy,
  ListPlus,
  MessageSquarePlus,
  StickyNote,
  Trash2,
  UserRoundPlus,
  X,
} from 'lucide-react';
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { pick as pickText, useWords } from '#renderer/i18n/index.ts';
import { useCitation } from '#renderer/sources/use-citation.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { addHighlight, noteOnHighlight, styleHighlight, withdrawHighlight } from '#renderer/state/highlights.ts';
import { longestNote, sendNote, useCurrentQuestion } from '#renderer/state/note-target.ts';
import { go } from '#renderer/state/place.ts';
import { record } from '#renderer/state/record.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { copyText } from '#renderer/ui/copy-text.ts';
import { isComposing } from '#renderer/ui/is-composing.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import type { Policy } from '#shared/corpus/schema.ts';
import type { HighlightStyle } from '#shared/record/schema.ts';
import { NoteForm } from './note-form.tsx';
import { steppedSentence, type Picked, type SentenceStep } from './picked.ts';
import styles from './picked-bar.module.css';
import { PickedButton } from './picked-button.tsx';
import { usePickedPlace } from './use-picked-place.ts';

const looks = ['amber', 'teal', 'violet'] as const satisfies readonly HighlightStyle[];

interface PickedBarProps {
  readonly policy: Policy;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly picked: Picked;
  readonly onPick: (picked: Picked | null) => void;
  /** Gives the focus back to the article where it was picked by keys. */
  readonly onClose: () => void;
}

/** Floats above the picked words: marks them, notes beside them, cites them, and steps on sentence by sentence. */
export function PickedBar({ policy, scroller, picked, onPick, onClose }: PickedBarProps) {
  const t = useWords('reader');
  const library = useWords('library');
  const language = useLanguage();
  const { copyAs } = useReady().settings.reader;
  const { client, state } = useStore(record);
  const cite = useCitation();
  const question = useCurrentQuestion();
  const bar = useRef<HTMLDivElement>(null);
  const [isNoting, setNoting] = useState(false);
  const [said, setSaid] = useState('');
  const existing = state?.highlights.find(({ id }) => id === picked.highlight);
  usePickedPlace(scroller, bar, picked);
  const keys = useId();

  useLayoutEffect(() => {
    if (picked.byKeys && !bar.current?.contains(document.activeElement)) {
      bar.current?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
    }
  }, [picked]);

  const parts = picked.parts.flatMap(({ article: id, start, end }) => {
    const article = policy.articles.find((candidate) => candidate.id === id);
    return article === undefined ? [] : [{ article, span: { start, end } }];
  });
  const quoted = existing === undefined ? parts : highlightParts();

  const done = (isSaved: boolean) => {
    if (isSaved) onClose();
    else setSaid(t('picked.failed'));
  };
  const mark = async (style: HighlightStyle, note = '') => {
    if (existing !== undefined) return done(await styleHighlight(existing.id, style));
    const saved = await Promise.all(parts.map(({ article, span }) => addHighlight(article, span, style, note)));
    return done(saved.every(Boolean));
  };
  const saveNote = async (note: string) => {
    if (existing === undefined) await mark('amber', note);
    else done(await noteOnHighlight(existing.id, note));
  };
  const citation = (form: 'plain' | 'markdown') =>
    quoted.map(({ article, span }) => cite(policy, article, span, form)).join('\n\n');
  const copy = () => setSaid(copyText(citation(copyAs)) ? library('copy.done') : library('copy.failed'));
  const send = async () => {
    if (question === null) return;
    const sent = await sendNote(question.id, citation('plain'));
    setSaid(
      sent === 'sent' ? t('sent') : sent === 'unsaved' ? t('sentUnsaved') : t('sentTooLong', { count: longestNote }),
    );
  };
  const step = (way: SentenceStep) => {
    const last = way === 'previous' ? picked.parts[0] : picked.parts.at(-1);
    const next = last === undefined ? null : steppedSentence(policy.articles, last, way);
    if (next !== null) onPick({ parts: [next], highlight: null, byKeys: true });
  };
  const press = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape') onClose();
    else if (isNoting || event.target instanceof HTMLTextAreaElement) return;
    else if (event.key === 'ArrowDown' && existing === undefined) step(event.shiftKey ? 'extend' : 'next');
    else if (event.key === 'ArrowUp' && existing === undefined) step('previous');
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') moveAlong(bar.current, event.key);
    else if (event.key.toLowerCase() === 'n' && client !== null) setNoting(true);
    else if (event.key.toLowerCase() === 'c') copy();
    else {
      const look = looks[Number(event.key) - 1];
      if (look === undefined || client === null) return;
      void mark(look);
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={bar}
      className={styles.bar}
      data-picked-bar
      role="toolbar"
      tabIndex={-1}
      aria-label={t('picked.label')}
      aria-describedby={keys}
      onKeyDown={press}
    >
      {client === null ? (
        <div className={styles.noClient}>
          <p>{t('picked.noClient')}</p>
          <PlainButton icon={UserRoundPlus} onClick={() => go({ name: 'clients' })}>
            {t('picked.chooseClient')}
          </PlainButton>
        </div>
      ) : (
        <div className={styles.row}>
          {looks.map((look, index) => (
            <PickedButton
              key={look}
              label={t(`styles.${look}`)}
              keys={String(index + 1)}
              isPressed={existing === undefined ? undefined : existing.style === look}
              onPress={() => void mark(look)}
            >
              <span className={styles.swatch} data-style={look}>
                {t(`styles.short.${look}`)}
              </span>
            </PickedButton>
          ))}
          <PickedButton
            label={t('picked.note')}
            keys="N"
            isPressed={isNoting}
            icon={StickyNote}
            onPress={() => setNoting(!isNoting)}
          />
          <span className={styles.rule} />
          <PickedButton label={t('picked.copy')} keys="C" icon={Copy} onPress={copy} />
          {question !== null && (
            <PickedButton
              label={t('picked.send', { question: pickText(question.label, language) })}
              icon={MessageSquarePlus}
              onPress={() => void send()}
            />
          )}
          <span className={styles.rule} />
          {existing === undefined ? (
            <>
              <PickedButton label={t('picked.previous')} icon={ArrowUp} onPress={() => step('previous')} />
              <PickedButton label={t('picked.next')} icon={ArrowDown} onPress={() => step('next')} />
              <PickedButton label={t('picked.extend')} icon={ListPlus} onPress={() => step('extend')} />
            </>
          ) : (
            <PickedButton
              label={t('picked.withdraw')}
              icon={Trash2}
              onPress={() => void withdrawHighlight(existing.id).then(done)}
            />
          )}
          <PickedButton label={t('picked.close')} keys="Esc" icon={X} onPress={onClose} />
        </div>
      )}
      {existing !== undefined && existing.note !== '' && !isNoting && <p className={styles.note}>{existing.note}</p>}
      {isNoting && (
        <NoteForm
          note={existing?.note ?? ''}
          onSave={(note) => void saveNote(note)}
          onCancel={() => setNoting(false)}
        />
      )}
      <p id={keys} className="visually-hidden">
        {t('picked.keys')}
      </p>
      <p className={styles.said} role="status">
        {said}
      </p>
    </div>
  );

  function highlightParts() {
    const article = policy.articles.find(({ id }) => id === existing?.article);
    if (article === undefined || existing === undefined) return [];
    return [{ article, span: { start: existing.start, end: existing.end } }];
  }
}

function moveAlong(bar: HTMLElement | null, key: string): void {
  const buttons = [...(bar?.querySelectorAll('button') ?? [])];
  const index = buttons.findIndex((button) => button === document.activeElement);
  if (index === -1) return;
  const next = key === 'ArrowRight' ? index + 1 : index - 1;
  buttons[(next + buttons.length) % buttons.length]?.focus();
}
