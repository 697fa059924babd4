import { CircleDot, FileInput, FilePlus2, Files, Scale, type LucideIcon } from 'lucide-react';
import { useId } from 'react';
import { useWho } from '#renderer/answering/use-history-words.ts';
import { useWords } from '#renderer/i18n/index.ts';
import { dayAndTime } from '#renderer/i18n/moments.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { isChoosable, type HandoffRow, type HandoffSide } from '#shared/handoff/compare.ts';
import { millisecondsOf } from '#shared/record/clock.ts';
import type { HistoryWords } from '#shared/record/history-words.ts';
import styles from './staging.module.css';

type Fate = 'added' | 'file' | 'both' | 'conflict' | 'leftOut' | 'kept';

const icons: Readonly<Record<Fate, LucideIcon>> = {
  added: FilePlus2,
  file: FileInput,
  both: Files,
  conflict: Scale,
  leftOut: CircleDot,
  kept: CircleDot,
};

interface StagingRowProps {
  readonly row: HandoffRow;
  readonly words: HistoryWords;
  readonly isChosen: boolean;
  readonly isDisabled: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

/** One item that is not the same: both sides with who said it and when, and what comes of it. */
export function StagingRow({ row, words, isChosen, isDisabled, onChoose }: StagingRowProps) {
  const t = useWords('handoff');
  const id = useId();
  const { here, file } = row;
  const subject = words.subject((file ?? here)?.subject ?? { kind: 'unreadable', name: row.item });
  const canChoose = isChoosable(row);
  const fate = fateOf(row, isChosen);
  const Icon = icons[fate];
  return (
    <li className={styles.row} data-out={fate === 'leftOut' || fate === 'kept' || undefined}>
      <span className={styles.tick}>
        {canChoose && (
          <input
            id={id}
            type="checkbox"
            className={styles.box}
            aria-label={t('staging.chooseItem', { item: subject })}
            aria-describedby={`${id}-fate`}
            checked={isChosen}
            disabled={isDisabled}
            onChange={(event) => onChoose(event.currentTarget.checked)}
          />
        )}
      </span>
      <div className={styles.what}>
        {canChoose ? (
          <label htmlFor={id} className={styles.subject}>
            {subject}
          </label>
        ) : (
          <p className={styles.subject}>{subject}</p>
        )}
        <p id={`${id}-fate`} className={styles.fate} data-fate={fate}>
          <Icon aria-hidden size={14} strokeWidth={1.75} /> {t(`staging.outcomes.${fate}`)}
        </p>
      </div>
      <Side label={t('staging.here')} side={here} words={words} />
      <Side label={t('staging.inFile')} side={file} words={words} />
    </li>
  );
}

function fateOf({ outcome, where }: HandoffRow, isChosen: boolean): Fate {
  if (outcome === 'here') return 'kept';
  if (!isChosen) return 'leftOut';
  return outcome === 'file' && where === 'onlyInFile' ? 'added' : outcome;
}

function Side({ label, side, words }: { label: string; side: HandoffSide | null; words: HistoryWords }) {
  const t = useWords('handoff');
  const language = useLanguage();
  const who = useWho();
  const value = side === null ? '' : words.value(side.subject, side.value);
  return (
    <div className={styles.side}>
      <p className={styles.soft}>{label}</p>
      {value === '' ? <p className={styles.absent}>{t('staging.absent')}</p> : <p className={styles.value}>{value}</p>}
      {side !== null && (
        <p className={styles.soft}>
          {t('staging.said', {
            time: dayAndTime(millisecondsOf(side.at) ?? 0, language),
            who: who(side.by, side.device),
          })}
        </p>
      )}
    </div>
  );
}
