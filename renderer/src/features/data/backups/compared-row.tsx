import {
  CircleCheck,
  CircleDashed,
  CirclePlus,
  CopyPlus,
  FileWarning,
  GitCompareArrows,
  Monitor,
  Trash2,
  type LucideIcon,
} from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { ClientName } from '#renderer/ui/client-name.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import type { ComparedClient } from '#shared/backups/contract.ts';
import styles from './backups.module.css';
import { useBackupWords } from './backup-words.ts';
import { canCopy, hasMissing } from './compared.ts';

const looks: Readonly<Record<ComparedClient['state'], { readonly icon: LucideIcon; readonly tone: string }>> = {
  same: { icon: CircleCheck, tone: 'likely' },
  differs: { icon: GitCompareArrows, tone: 'undetermined' },
  'not-here': { icon: CirclePlus, tone: 'undetermined' },
  unopened: { icon: FileWarning, tone: 'unlikely' },
  damaged: { icon: FileWarning, tone: 'unlikely' },
  newer: { icon: CircleDashed, tone: 'notInvolved' },
  purged: { icon: Trash2, tone: 'notInvolved' },
  'only-here': { icon: Monitor, tone: 'notInvolved' },
};

/** One client in a backup: how it stands beside the same one here, in words, and what can be done. */
export function ComparedRow({
  compared,
  isChoice,
  isChosen,
  isBusy,
  onChoose,
  onCopy,
}: {
  compared: ComparedClient;
  /** True where any client of the list can be chosen: then all leave room for that. */
  isChoice: boolean;
  isChosen: boolean;
  isBusy: boolean;
  onChoose: (isChosen: boolean) => void;
  onCopy: () => void;
}) {
  const t = useWords('backups');
  const sentences = useSentences(compared);
  const name = compared.name ?? t('preview.unnamed', { client: compared.client });
  const { icon, tone } = looks[compared.state];
  return (
    <li className={styles.row}>
      {isChoice && (
        <span className={styles.choice}>
          {hasMissing(compared) && (
            <input
              type="checkbox"
              className={styles.check}
              aria-label={t('preview.choose', { name })}
              checked={isChosen}
              disabled={isBusy}
              onChange={(event) => onChoose(event.currentTarget.checked)}
            />
          )}
        </span>
      )}
      <div className={styles.words}>
        <p className={styles.name}>
          <ClientName name={name} colour={compared.colour} sampleMark={null} />
          <Badge tone={tone} icon={icon} word={t(`preview.states.${compared.state}`)} size="small" />
        </p>
        {sentences.map((sentence) => (
          <p key={sentence} className={styles.soft}>
            {sentence}
          </p>
        ))}
      </div>
      {canCopy(compared) && (
        <PlainButton
          emphasis="quiet"
          icon={CopyPlus}
          label={t('preview.copyOf', { name })}
          isDisabled={isBusy}
          onClick={onCopy}
        >
          {t('preview.copy')}
        </PlainButton>
      )}
    </li>
  );
}

function useSentences(compared: ComparedClient): readonly string[] {
  const t = useWords('backups');
  const words = useBackupWords();
  const { state, operations, until, missingHere, papersMissingHere, missingThere } = compared;
  const whole = t('preview.whole', { count: operations, until: words.time(until) });
  switch (state) {
    case 'same':
    case 'not-here':
      return [whole];
    case 'unopened':
      return [whole, t('preview.unopenedSays')];
    case 'damaged':
      return [t('preview.damagedSays')];
    case 'newer':
      return [t('preview.newerSays')];
    case 'purged':
      return [whole, t('preview.purgedSays')];
    case 'only-here':
      return [t('preview.onlyHere', { count: missingThere })];
    case 'differs':
      return [
        ...(missingHere > 0 ? [t('preview.missing', { count: missingHere })] : []),
        ...(papersMissingHere > 0 ? [t('preview.papers', { count: papersMissingHere })] : []),
        ...(missingThere > 0 ? [t('preview.more', { count: missingThere })] : []),
      ];
  }
}
