import { Search } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { palette } from '#renderer/state/palette.ts';
import { go } from '#renderer/state/place.ts';
import { openClient } from '#renderer/state/record.ts';
import { openSearch } from '#renderer/state/search-query.ts';
import { isComposing } from '#renderer/ui/is-composing.ts';
import { useTypedWords } from '#renderer/ui/use-typed-words.ts';
import { PaletteOption } from './palette-option.tsx';
import styles from './palette.module.css';
import { useOffers, type Offer } from './use-offers.ts';

const keys = [
  { word: 'move', key: '↑ ↓' },
  { word: 'open', key: 'Enter' },
  { word: 'close', key: 'Esc' },
] as const;

/** Jumps to anything that has a name; Ctrl+K opens it, and everything in it works by keyboard. */
export function Palette() {
  const t = useWords('search');
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const groups = useOffers(words);
  const offers = groups.flatMap((group) => group.offers);
  const typed = useTypedWords(words, (next) => {
    setWords(next);
    setAt(0);
  });

  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    field.current?.focus();
  }, [dialog, field]);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, words]);

  const close = () => {
    // Closed before it leaves the page, and so gives the focus back to where it was.
    dialog.current?.close();
    palette.set(false);
  };
  const choose = (offer: Offer | undefined) => {
    if (offer === undefined) return;
    close();
    if ('words' in offer.target) openSearch(offer.target.words);
    else if ('screen' in offer.target) go(offer.target.screen);
    else void switchTo(offer.target.client);
  };
  const press = (event: KeyboardEvent) => {
    if (isComposing(event) || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'k') return;
      close();
    } else if (event.key === 'Escape' && words !== '') setWords('');
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter') choose(offers[at]);
    else {
      const next = moved(event.key, at, offers.length);
      if (next === null) return;
      setAt(next);
    }
    event.preventDefault();
  };
  const selected = offers[at];
  return (
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label={t('palette.title')}
      onClose={close}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) close();
      }}
    >
      <div className={styles.box}>
        <span className={styles.field}>
          <Search size={20} strokeWidth={1.75} aria-hidden />
          <input
            ref={field}
            {...typed}
            type="text"
            role="combobox"
            autoComplete="off"
            spellCheck={false}
            maxLength={100}
            aria-expanded={offers.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={selected === undefined ? undefined : optionId(listId, selected)}
            aria-label={t('palette.field')}
            placeholder={t('palette.placeholder')}
            onKeyDown={press}
          />
        </span>
        <div ref={list} id={listId} role="listbox" aria-label={t('palette.list')} className={styles.list}>
          {groups.map(({ kind, offers: ofKind }) => (
            <div key={kind} role="group" aria-labelledby={`${listId}-${kind}`} className={styles.group}>
              <div id={`${listId}-${kind}`} role="presentation" className={styles.kind}>
                {t(`palette.groups.${kind}`)}
              </div>
              {ofKind.map((offer) => (
                <PaletteOption
                  key={offer.key}
                  id={optionId(listId, offer)}
                  offer={offer}
                  isSelected={offer === selected}
                  onPoint={() => setAt(offers.indexOf(offer))}
                  onChoose={() => choose(offer)}
                />
              ))}
            </div>
          ))}
        </div>
        <p className={styles.keys} aria-hidden>
          {keys.map(({ word, key }) => (
            <span key={word}>
              <kbd>{key}</kbd>
              {t(`palette.keys.${word}`)}
            </span>
          ))}
        </p>
        <p className="visually-hidden" role="status">
          {t('palette.count', { count: offers.length })}
        </p>
      </div>
    </dialog>
  );
}

function optionId(listId: string, { key }: Offer): string {
  return `${listId}-${key}`;
}

/** Where the selection goes; from the last to the first and back. Null where the key is the field's own. */
function moved(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'PageDown':
      return Math.min(at + 8, count - 1);
    case 'PageUp':
      return Math.max(at - 8, 0);
    default:
      return null;
  }
}

async function switchTo(client: string): Promise<void> {
  const answer = await openClient(client);
  go(answer.ok ? { name: 'home' } : { name: 'clients' });
}
