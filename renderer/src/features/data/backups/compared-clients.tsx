import { useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useReadOnly } from '#renderer/state/access.ts';
import { go } from '#renderer/state/place.ts';
import { openClient, record } from '#renderer/state/record.ts';
import { copyFromBackup, putBack } from '#renderer/state/restoring.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import type { BackupPreview, ComparedClient } from '#shared/backups/contract.ts';
import type { Refusal } from '#shared/ipc/envelope.ts';
import styles from './backups.module.css';
import { useBackupWords } from './backup-words.ts';
import { ComparedRow } from './compared-row.tsx';
import { copyNameOf, hasMissing } from './compared.ts';

/** What came of the last thing that was done here. */
type Outcome =
  | { readonly kind: 'put-back'; readonly operations: number; readonly papers: number; readonly refused: number }
  | { readonly kind: 'copied'; readonly client: string; readonly name: string; readonly operations: number }
  | { readonly kind: 'failed'; readonly refusal: Refusal };

/** The clients of a backup beside those here: each can be put right, or restored as a copy. */
export function ComparedClients({
  preview: { backup, clients },
  onChanged,
}: {
  preview: BackupPreview;
  onChanged: () => Promise<void>;
}) {
  const t = useWords('backups');
  const words = useBackupWords();
  const lacking = clients.filter(hasMissing).map(({ client }) => client);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const isReadOnly = useReadOnly();
  const [isAtWork, setBusy] = useState(false);
  const isBusy = isAtWork || isReadOnly;
  const chosen = lacking.filter((client) => !left.has(client));
  const id = { place: backup.place, name: backup.name };
  return (
    <section className={styles.section} aria-labelledby="backup-clients">
      <SectionHeading id="backup-clients">{t('preview.clients')}</SectionHeading>
      {outcome !== null && <Said outcome={outcome} />}
      <ul className={styles.panel}>
        {clients.map((client) => (
          <ComparedRow
            key={client.client}
            compared={client}
            isChoice={lacking.length > 0}
            isChosen={chosen.includes(client.client)}
            isBusy={isBusy}
            onChoose={(isChosen) => choose(client.client, isChosen)}
            onCopy={() => void copy(client)}
          />
        ))}
      </ul>
      <div className={styles.bar}>
        <p className={styles.hint}>{t(lacking.length === 0 ? 'preview.nothing' : 'preview.putBackHint')}</p>
        {lacking.length > 0 && (
          <PlainButton
            emphasis="primary"
            isDisabled={isBusy || chosen.length === 0}
            onClick={() => void work(putAllBack)}
          >
            {lacking.length === 1 ? t('preview.putBack') : t('preview.putBackSome', { count: chosen.length })}
          </PlainButton>
        )}
      </div>
    </section>
  );

  function choose(client: string, isChosen: boolean): void {
    const next = new Set(left);
    if (isChosen) next.delete(client);
    else next.add(client);
    setLeft(next);
  }

  async function work(task: () => Promise<Outcome | null>): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    setOutcome(null);
    setOutcome(await task());
    await onChanged();
    setBusy(false);
  }

  async function putAllBack(): Promise<Outcome | null> {
    const answer = await putBack(id, chosen);
    if (!answer.ok) return answer.refusal === 'cancelled' ? null : { kind: 'failed', refusal: answer.refusal };
    const sum = (part: 'operations' | 'papers' | 'refused'): number =>
      answer.value.results.reduce((total, result) => total + result[part], 0);
    return { kind: 'put-back', operations: sum('operations'), papers: sum('papers'), refused: sum('refused') };
  }

  async function copy(client: ComparedClient): Promise<void> {
    const named = client.name ?? t('preview.unnamed', { client: client.client });
    const name = copyNameOf(named, (short) => t('preview.copyName', { name: short, date: words.day(backup.taken) }));
    await work(async () => {
      const answer = await copyFromBackup(id, client.client, name);
      return answer.ok ? { kind: 'copied', ...answer.value } : { kind: 'failed', refusal: answer.refusal };
    });
  }
}

function Said({ outcome }: { outcome: Outcome }) {
  const t = useWords('backups');
  const words = useBackupWords();
  switch (outcome.kind) {
    case 'failed':
      return (
        <Banner tone="danger" announce title={t('preview.actionFailed')}>
          {words.refusal(outcome.refusal)}
        </Banner>
      );
    case 'copied':
      return (
        <Banner
          tone="success"
          announce
          actions={<PlainButton onClick={() => void open(outcome.client)}>{t('preview.openCopy')}</PlainButton>}
        >
          {t('preview.copied', { name: outcome.name, count: outcome.operations })}
        </Banner>
      );
    case 'put-back': {
      const { operations, papers, refused } = outcome;
      return (
        <Banner tone={refused > 0 ? 'warning' : 'success'} announce>
          {operations + papers === 0 ? t('preview.doneNothing') : t('preview.done', { operations, papers })}{' '}
          {refused > 0 && t('preview.refused', { count: refused })}
        </Banner>
      );
    }
  }
}

async function open(client: string): Promise<void> {
  if (client === record.get().client || (await openClient(client)).ok) go({ name: 'home' });
}
