import { FileInput, FolderOpen, Scale, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useUndoImport } from '#renderer/answering/use-undo-import.ts';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { chooseHandoff, type TakenHandoff } from '#renderer/state/handoff.ts';
import { go } from '#renderer/state/place.ts';
import { openClient, record } from '#renderer/state/record.ts';
import { showToast } from '#renderer/state/toast.ts';
import { standingTaking } from '#shared/record/handoffs.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import styles from './done.module.css';

/** What came in, where to go from here, and the way back. */
export function Done({ taken }: { readonly taken: TakenHandoff }) {
  const t = useWords('handoff');
  const common = useWords('common');
  const said = useWords('history');
  const undoImport = useUndoImport();
  const { client: focus, state, operations: told } = useStore(record);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { client, name, file, operations, evidence, isSaved, undone } = taken;
  // Undoing and redoing by key leave another operation that counts, or none.
  const taking = focus === client ? standingTaking(told, taken.taking) : taken.taking;
  const isUndone = taking === null || (undone !== null && focus !== client);
  const conflicts = focus === client ? (state?.conflicts.length ?? 0) : 0;
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.focus(), []);
  return (
    <div ref={top} tabIndex={-1} className={styles.anchor} role="group" aria-label={t('done.title', { name })}>
      <Page
        title={t('done.title', { name })}
        actions={
          <PlainButton icon={FileInput} onClick={() => void chooseHandoff()}>
            {t('done.another')}
          </PlainButton>
        }
      >
        {problem !== null && (
          <Banner tone="danger" announce>
            {problem}
          </Banner>
        )}
        {!isUndone ? (
          <>
            <Banner
              tone="success"
              announce
              actions={
                <PlainButton icon={Undo2} isDisabled={isBusy} onClick={() => void undo()}>
                  {t('done.undo')}
                </PlainButton>
              }
            >
              {t('done.counts', { operations, evidence })}
            </Banner>
            {!isSaved && <Banner tone="warning">{t('done.unsaved')}</Banner>}
            {conflicts > 0 && (
              <Banner
                tone="warning"
                actions={
                  <PlainButton icon={Scale} onClick={() => go({ name: 'conflicts' })}>
                    {t('done.settle')}
                  </PlainButton>
                }
              >
                {t('done.conflicts', { count: conflicts })}
              </Banner>
            )}
            <div className={styles.actions}>
              <PlainButton emphasis="primary" icon={FolderOpen} onClick={() => void open()}>
                {t('done.open')}
              </PlainButton>
            </div>
          </>
        ) : (
          <Banner tone="info" announce title={t('done.undone')}>
            {undone?.isBinned === true
              ? said('handoff.undoneNew', { name })
              : undone !== null && undone.kept > 0
                ? said('handoff.undoneKept', { name: file, count: undone.kept })
                : said('handoff.undone', { name: file })}
          </Banner>
        )}
      </Page>
    </div>
  );

  async function undo(): Promise<void> {
    if (taking === null) return;
    setBusy(true);
    const sentence = await undoImport({ client, taking, name, file });
    setBusy(false);
    if (sentence === false) setProblem(said('handoff.failed'));
    else showToast(sentence);
    top.current?.focus();
  }

  async function open(): Promise<void> {
    if (focus === client) {
      go({ name: 'home' });
      return;
    }
    const answer = await openClient(client);
    if (answer.ok) go({ name: 'home' });
    else setProblem(t('done.openFailed', { reason: common(`refusals.${answer.refusal}`) }));
  }
}
