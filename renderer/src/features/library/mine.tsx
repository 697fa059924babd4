import { Highlighter, MapPinOff, StickyNote, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useSourceWords } from '#renderer/sources/source-words.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { noteOnHighlight, useHighlights, withdrawHighlight, type PlacedHighlight } from '#renderer/state/highlights.ts';
import { policyById, policyIdOf } from '#renderer/state/lookup.ts';
import { record, undo } from '#renderer/state/record.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { ChoiceBar } from '#renderer/ui/choice-bar.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import type { Span } from '#shared/corpus/schema.ts';
import styles from './mine.module.css';
import { NoteForm } from './note-form.tsx';

interface MineProps {
  readonly policy: string;
  readonly onOpen: (article: string, span: Span | undefined) => void;
}

/** The highlights and notes of the client in focus, in the order of the documents: each leads to its words. */
export function Mine({ policy, onOpen }: MineProps) {
  const t = useWords('reader');
  const { client } = useStore(record);
  const all = useHighlights();
  const [scope, setScope] = useState<'here' | 'all'>('here');
  const [hasWithdrawn, setWithdrawn] = useState(false);
  const shown = scope === 'all' ? all : all.filter(({ entry }) => policyIdOf(entry.article) === policy);
  if (client === null) return <p className={styles.none}>{t('mine.noClient')}</p>;
  return (
    <section className={styles.mine} aria-label={t('mine.label')}>
      <ChoiceBar
        label={t('mine.which')}
        value={scope}
        onChoose={setScope}
        options={[
          { value: 'here', label: t('mine.here') },
          { value: 'all', label: t('mine.all') },
        ]}
      />
      <p className={styles.withdrawn} role="status">
        {hasWithdrawn && (
          <>
            {t('mine.withdrawn')}{' '}
            <button
              type="button"
              className={styles.undo}
              onClick={() => {
                setWithdrawn(false);
                void undo();
              }}
            >
              {t('mine.undo')}
            </button>
          </>
        )}
      </p>
      {shown.length === 0 && <p className={styles.none}>{t(all.length === 0 ? 'mine.none' : 'mine.noneHere')}</p>}
      <ul className={styles.list}>
        {shown.map((highlight) => (
          <Entry
            key={highlight.entry.id}
            highlight={highlight}
            onOpen={onOpen}
            onWithdraw={() => {
              void withdrawHighlight(highlight.entry.id).then(setWithdrawn);
            }}
          />
        ))}
      </ul>
    </section>
  );
}

interface EntryProps {
  readonly highlight: PlacedHighlight;
  readonly onOpen: MineProps['onOpen'];
  readonly onWithdraw: () => void;
}

function Entry({ highlight: { entry, article, span }, onOpen, onWithdraw }: EntryProps) {
  const t = useWords('reader');
  const { label } = useSourceWords();
  const policy = policyById(useReady().bundle, policyIdOf(entry.article));
  const [isNoting, setNoting] = useState(false);
  const trouble =
    article === undefined
      ? t('mine.gone')
      : span === null
        ? t('mine.changed')
        : span.start === entry.start
          ? null
          : t('mine.moved');
  return (
    <li className={styles.entry}>
      <button
        type="button"
        className={styles.open}
        disabled={article === undefined}
        aria-label={t('mine.open', { quote: entry.quote })}
        onClick={() => onOpen(entry.article, span ?? undefined)}
      >
        <span className={styles.where}>
          {policy === undefined || article === undefined ? entry.article : label({ kind: 'passage', policy, article })}
        </span>
        <span className={styles.quote} lang="zh-CN">
          <span data-style={entry.style}>{entry.quote}</span>
        </span>
      </button>
      {trouble !== null && (
        <p className={styles.trouble}>
          <MapPinOff size={16} strokeWidth={1.75} aria-hidden /> {trouble}
        </p>
      )}
      {entry.note !== '' && !isNoting && <p className={styles.note}>{entry.note}</p>}
      {isNoting ? (
        <NoteForm
          note={entry.note}
          onSave={(note) => void noteOnHighlight(entry.id, note).then(() => setNoting(false))}
          onCancel={() => setNoting(false)}
        />
      ) : (
        <span className={styles.acts}>
          <IconButton
            icon={entry.note === '' ? StickyNote : Highlighter}
            label={t('mine.editNoteLabel', { quote: short(entry.quote) })}
            onClick={() => setNoting(true)}
          />
          <IconButton
            icon={Trash2}
            label={t('mine.withdrawLabel', { quote: short(entry.quote) })}
            hint="end"
            onClick={onWithdraw}
          />
        </span>
      )}
    </li>
  );
}

function short(quote: string): string {
  return quote.length > 20 ? `${quote.slice(0, 20)}…` : quote;
}
