import { FileWarning } from 'lucide-react';
import { useId } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import type { DamagedFile, RepairSource } from '#shared/backups/contract.ts';
import styles from './backups.module.css';
import { useBackupWords } from './backup-words.ts';

/** One file that cannot be read: what happened to it, and a choice of what it is made anew from, fullest first. */
export function DamagedFileCard({
  damaged: { file, device, isOwn, number, state, lookedAt, sources },
  chosen,
  isBusy,
  isChoice,
  onChoose,
}: {
  damaged: DamagedFile;
  chosen: RepairSource;
  isBusy: boolean;
  /** False where nothing is left of the client anywhere: then there is nothing to choose. */
  isChoice: boolean;
  onChoose: (source: RepairSource) => void;
}) {
  const t = useWords('backups');
  const words = useBackupWords();
  const group = useId();
  const beside = lookedAt - 1;
  const offers = [
    ...sources.map(({ source, taken, operations, until }) => ({
      source,
      title:
        source.kind === 'backup'
          ? t('repair.fromBackup', { time: words.time(taken), place: t(`places.${source.backup.place}`) })
          : t('repair.fromSalvage'),
      says: t('repair.holds', { count: operations, until: words.time(until) }),
    })),
    { source: { kind: 'without' } as const, title: t('repair.without'), says: t('repair.withoutSays') },
  ];
  return (
    <section className={styles.panel} aria-labelledby={`${group}-title`}>
      <div className={styles.file}>
        <FileWarning aria-hidden className={styles.fileIcon} size={20} strokeWidth={1.75} />
        <div className={styles.words}>
          <h2 id={`${group}-title`} className={styles.fileTitle}>
            {isOwn ? t('repair.ownFile', { number }) : t('repair.otherFile', { number, device: device.slice(2) })}
          </h2>
          <p className={styles.soft}>
            {t(`repair.${state}`)}
            {beside > 0 && ` · ${t('repair.lookedAt', { count: beside })}`}
          </p>
          <code className={styles.fileName}>{file}</code>
        </div>
      </div>
      {sources.length === 0 && <p className={styles.none}>{t('repair.noSource')}</p>}
      <div role="radiogroup" aria-label={t('repair.sources')} className={styles.offers} hidden={!isChoice}>
        {offers.map(({ source, title, says }) => (
          <label key={keyOf(source)} className={styles.offer}>
            <input
              type="radio"
              className={styles.check}
              name={group}
              checked={keyOf(source) === keyOf(chosen)}
              disabled={isBusy}
              onChange={() => onChoose(source)}
            />
            <span className={styles.offerTitle}>{title}</span>
            <span className={styles.soft}>{says}</span>
          </label>
        ))}
      </div>
    </section>
  );
}

function keyOf(source: RepairSource): string {
  return source.kind === 'backup' ? `${source.backup.place} ${source.backup.name}` : source.kind;
}
