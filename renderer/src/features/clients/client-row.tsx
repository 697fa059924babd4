import { Archive, ArchiveRestore, CircleCheck, Pencil, Trash2 } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { useReadOnly } from '#renderer/state/access.ts';
import { dialog } from '#renderer/state/dialog.ts';
import { go } from '#renderer/state/place.ts';
import { openClient, record } from '#renderer/state/record.ts';
import { ClientName } from '#renderer/ui/client-name.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import type { ClientSummary } from '#shared/ipc/contract.ts';
import styles from './client-row.module.css';
import { usePuttingAway } from './put-away.ts';
import { RowButton } from './row-button.tsx';

/** One client of the list: a press puts it into focus; it can be put away, and the one in focus renamed. */
export function ClientRow({
  client: { id, name, colour, sample, isArchived },
  onProblem,
}: {
  client: ClientSummary;
  onProblem: (sentence: string) => void;
}) {
  const t = useWords('clients');
  const common = useWords('common');
  const isReadOnly = useReadOnly();
  const isCurrent = useStore(record).client === id;
  const { archive, remove } = usePuttingAway({ id, name }, onProblem);
  const label = <ClientName name={name} colour={colour} sampleMark={sample === null ? null : common('sampleMark')} />;
  return (
    <li className={styles.row} data-current={isCurrent || undefined}>
      <button
        type="button"
        className={styles.open}
        aria-current={isCurrent || undefined}
        onClick={() => void (isCurrent ? go({ name: 'home' }) : open())}
      >
        {label}
      </button>
      {isCurrent && (
        <>
          <span className={styles.current}>
            <CircleCheck aria-hidden size={16} strokeWidth={1.75} />
            {common('client.current')}
          </span>
          <PlainButton
            emphasis="quiet"
            icon={Pencil}
            isDisabled={isReadOnly}
            onClick={() => dialog.set('rename-client')}
          >
            {t('rename.open')}
          </PlainButton>
        </>
      )}
      <RowButton
        icon={isArchived ? ArchiveRestore : Archive}
        label={t(isArchived ? 'archive.undoLabel' : 'archive.openLabel', { name })}
        onPress={() => void archive(!isArchived)}
      >
        {t(isArchived ? 'archive.undo' : 'archive.open')}
      </RowButton>
      <RowButton icon={Trash2} label={t('bin.deleteLabel', { name })} onPress={() => void remove()}>
        {t('bin.delete')}
      </RowButton>
    </li>
  );

  async function open(): Promise<void> {
    const answer = await openClient(id);
    if (answer.ok) go({ name: 'home' });
    else onProblem(common('client.openFailed', { name, reason: common(`refusals.${answer.refusal}`) }));
  }
}
