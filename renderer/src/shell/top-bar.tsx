import { ArrowLeft, CircleQuestionMark, Compass, History, LockKeyhole, Redo2, Undo2 } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { dialog } from '#renderer/state/dialog.ts';
import { palette } from '#renderer/state/palette.ts';
import { go, goBack, place } from '#renderer/state/place.ts';
import { useReadOnly } from '#renderer/state/access.ts';
import { record, redo, undo, useHistory } from '#renderer/state/record.ts';
import { vault } from '#renderer/state/vault.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { AsOfChip } from './as-of-chip.tsx';
import { ExchangeMark } from './exchange-mark.tsx';
import { ClientChip } from './client-chip.tsx';
import { MaskSwitch } from './mask-switch.tsx';
import { Location } from './location.tsx';
import { SaveState } from './save-state.tsx';
import { lockWindow } from './lock-window.ts';
import styles from './top-bar.module.css';

/** Whose case it is, where one is, for which day, and whether it is on the disk: always in sight. */
export function TopBar() {
  const t = useWords('common');
  const { state } = useStore(record);
  const { back } = useStore(place);
  const { canUndo, canRedo } = useHistory();
  const isReadOnly = useReadOnly();
  const isLockable = useStore(vault).state === 'open';
  return (
    <header className={styles.room} aria-label={t('landmarks.toolbar')}>
      <div className={styles.bar} data-colour={state?.colour}>
        <ClientChip />
        <span aria-hidden className={styles.divider} />
        <IconButton
          icon={ArrowLeft}
          label={t('history.back')}
          keys="Alt+←"
          isDisabled={back.length === 0}
          onClick={goBack}
        />
        <span className={styles.place}>
          <Location />
        </span>
        <span className={styles.gap} />
        <ExchangeMark />
        <SaveState />
        <IconButton
          icon={Undo2}
          label={t('history.undo')}
          keys="Ctrl+Z"
          isDisabled={!canUndo || isReadOnly}
          onClick={() => void undo()}
        />
        <IconButton
          icon={Redo2}
          label={t('history.redo')}
          keys="Ctrl+Y"
          isDisabled={!canRedo || isReadOnly}
          onClick={() => void redo()}
        />
        <span className={styles.history}>
          <IconButton
            icon={History}
            label={t('history.open')}
            isDisabled={state === null}
            onClick={() => go({ name: 'history' })}
          />
        </span>
        <span aria-hidden className={styles.divider} />
        <AsOfChip />
        <MaskSwitch />
        {isLockable && (
          <IconButton
            icon={LockKeyhole}
            label={t('shortcuts.lockNow')}
            keys="Ctrl+L"
            hint="end"
            onClick={() => void lockWindow()}
          />
        )}
        <span className={styles.palette}>
          <IconButton
            icon={Compass}
            label={t('shortcuts.paletteName')}
            keys="Ctrl+K"
            hint="end"
            onClick={() => palette.set(true)}
          />
        </span>
        <span className={styles.help}>
          <IconButton
            icon={CircleQuestionMark}
            label={t('shortcuts.open')}
            keys="F1"
            hint="end"
            onClick={() => dialog.set('shortcuts')}
          />
        </span>
      </div>
    </header>
  );
}
