import { Check, ChevronDown, Copy, TriangleAlert, type LucideIcon } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { longestNote, sendNote } from '#renderer/state/note-target.ts';
import { saveReaderSettings, useReady } from '#renderer/state/workspace.ts';
import { copyText } from '#renderer/ui/copy-text.ts';
import type { Article, Policy, Span } from '#shared/corpus/schema.ts';
import styles from './copy-button.module.css';
import { startPassage } from './drag-passage.ts';
import type { QuotationForm } from './quotation.ts';
import { useSourceWords } from './source-words.ts';
import { useCitation } from './use-citation.ts';

const CopyMenu = lazy(async () => ({ default: (await import('./copy-menu.tsx')).CopyMenu }));

const shownFor = 2500;

type Outcome = 'copied' | 'failed' | 'sent' | 'sentUnsaved' | 'sentTooLong';

/** Something else that can be done with an article, offered in the menu of its citation. */
export interface ArticleAction {
  readonly id: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly act: () => void;
}

interface CopyButtonProps {
  readonly policy: Policy;
  readonly article: Article;
  /** The quoted words; the whole article where there are none. */
  readonly span?: Span | undefined;
  readonly actions?: readonly ArticleAction[];
}

/**
 * Copies an article, or the quoted words of it, with where it is from and how far it holds: as text or Markdown, as
 * chosen last. Its menu has both, and sends the citation to a question; dragging it carries the citation.
 */
export function CopyButton({ policy, article, span, actions }: CopyButtonProps) {
  const t = useWords('library');
  const reader = useWords('reader');
  const { articleName } = useSourceWords();
  const { copyAs } = useReady().settings.reader;
  const cite = useCitation();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [menuAt, setMenuAt] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), shownFor);
    return () => clearTimeout(timer);
  }, [outcome]);

  const name = articleName(article);
  const copy = (form: QuotationForm) => setOutcome(copyText(cite(policy, article, span, form)) ? 'copied' : 'failed');
  const copyAndRemember = (form: QuotationForm) => {
    copy(form);
    void chooseForm(form);
  };
  const send = async (fact: string) => {
    const sent = await sendNote(fact, cite(policy, article, span, 'plain'));
    setOutcome(sent === 'sent' ? 'sent' : sent === 'unsaved' ? 'sentUnsaved' : 'sentTooLong');
  };
  const Icon = outcome === null ? Copy : outcome === 'copied' || outcome === 'sent' ? Check : TriangleAlert;
  const words: Readonly<Record<Outcome, string>> = {
    copied: t('copy.done'),
    failed: t('copy.failed'),
    sent: reader('sent'),
    sentUnsaved: reader('sentUnsaved'),
    sentTooLong: reader('sentTooLong', { count: longestNote }),
  };
  return (
    <span
      className={styles.group}
      draggable
      title={reader('menu.drag')}
      onDragStart={(event) => startPassage(event.dataTransfer, cite(policy, article, span, 'plain'))}
    >
      <button
        type="button"
        className={styles.copy}
        aria-label={outcome === null ? t('copy.label', { article: name }) : undefined}
        onClick={() => copy(copyAs)}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden />
        <span aria-live="polite">{outcome === null ? t('copy.article') : words[outcome]}</span>
      </button>
      <button
        type="button"
        className={styles.more}
        aria-haspopup="menu"
        aria-expanded={menuAt !== null}
        aria-label={reader('menu.moreLabel', { article: name })}
        title={reader('menu.more')}
        onClick={({ currentTarget }) => setMenuAt(menuAt === null ? currentTarget : null)}
      >
        <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
      </button>
      {menuAt !== null && (
        <Suspense>
          <CopyMenu
            target={menuAt}
            form={copyAs}
            actions={actions ?? []}
            onCopy={copyAndRemember}
            onSend={(fact) => void send(fact)}
            onClose={() => setMenuAt(null)}
          />
        </Suspense>
      )}
    </span>
  );

  async function chooseForm(form: QuotationForm): Promise<void> {
    if (form !== copyAs) await saveReaderSettings({ copyAs: form });
  }
}
