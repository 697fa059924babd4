import {
  Archive,
  ArchiveRestore,
  CircleCheck,
  CircleHelp,
  Copy,
  Pencil,
  Send,
  Trash2,
  UserRoundPen,
} from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { duplicating } from '#renderer/state/client-list.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { useOwnDesk } from '#renderer/state/desk.ts';
import { dialog } from '#renderer/state/dialog.ts';
import { beginExport } from '#renderer/state/handoff.ts';
import { go } from '#renderer/state/place.ts';
import { openClient, record } from '#renderer/state/record.ts';
import { useSampleMark } from '#renderer/ui/use-sample-mark.ts';
import { ClientName } from '#renderer/ui/client-name.tsx';
import type { ClientSummary } from '#shared/ipc/contract.ts';
import styles from './client-row.module.css';
import { useDigestWords } from './digest-words.ts';
import { usePuttingAway } from './put-away.ts';
import { RowButton } from './row-button.tsx';

/** One client of the list: a press puts it into focus; it can be described, duplicated and put away. */
export function ClientRow({
  client: { id, name, colour, sample, isArchived, digest },
  onProblem,
}: {
  client: ClientSummary;
  onProblem: (sentence: string) => void;
}) {
  const t = useWords('clients');
  const common = useWords('common');
  const handoff = useWords('handoff');
  const sampleMark = useSampleMark();
  const isOwn = useOwnDesk();
  const isCurrent = useStore(record).client === id;
  const { archive, remove } = usePuttingAway({ id, name }, onProblem);
  const { about, worked } = useDigestWords(digest);
  return (
    <div className={styles.row} data-current={isCurrent || undefined}>
      <button
        type="button"
        className={styles.open}
        aria-current={isCurrent || undefined}
        onClick={() => void open('home')}
      >
        <ClientName name={name} colour={colour} sampleMark={sampleMark(sample)} />
        {about !== '' && (
          <span className={styles.about} data-marked={!isOwn || undefined}>
            {about}
          </span>
        )}
      </button>
      {digest !== null && digest.open > 0 && (
        <span className={styles.found}>
          <CircleHelp aria-hidden size={16} strokeWidth={1.75} />
          {t('row.open', { count: digest.open })}
        </span>
      )}
      {isCurrent ? (
        <span className={styles.current}>
          <CircleCheck aria-hidden size={16} strokeWidth={1.75} />
          {common('client.current')}
        </span>
      ) : (
        worked !== '' && <span className={styles.worked}>{worked}</span>
      )}
      <span className={styles.actions}>
        {isCurrent && (
          <RowButton icon={Pencil} label={t('rename.open')} onPress={() => dialog.set('rename-client')}>
            {t('rename.open')}
          </RowButton>
        )}
        <RowButton
          icon={UserRoundPen}
          label={t('row.profileLabel', { name })}
          onlyLooks
          onPress={() => void open('profile')}
        >
          {t('row.profile')}
        </RowButton>
        {!isOwn && (
          <RowButton
            icon={Copy}
            label={t('row.duplicateLabel', { name })}
            onPress={() => {
              duplicating.set({ id, name });
              dialog.set('duplicate-client');
            }}
          >
            {t('row.duplicate')}
          </RowButton>
        )}
        <RowButton
          icon={Send}
          label={handoff('row.exportLabel', { name })}
          onlyLooks
          onPress={() => beginExport(id, name)}
        >
          {handoff('row.export')}
        </RowButton>
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
      </span>
    </div>
  );

  async function open(screen: 'home' | 'profile'): Promise<void> {
    if (isCurrent) {
      go({ name: screen });
      return;
    }
    const answer = await openClient(id);
    if (answer.ok) go({ name: screen });
    else if (answer.refusal === 'repair-needed') go({ name: 'repair', client: id });
    else onProblem(common('client.openFailed', { name, reason: common(`refusals.${answer.refusal}`) }));
  }
}
