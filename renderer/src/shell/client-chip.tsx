import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { record } from '#renderer/state/record.ts';
import { useSampleMark } from '#renderer/ui/use-sample-mark.ts';
import { ClientName } from '#renderer/ui/client-name.tsx';
import styles from './client-chip.module.css';
import { ClientMenu } from './client-menu.tsx';

/** The client in focus, always in sight; opens the list of the others. */
export function ClientChip() {
  const t = useWords('common');
  const { state } = useStore(record);
  const sampleMark = useSampleMark();
  const [isOpen, setOpen] = useState(false);
  const menuId = useId();
  return (
    <>
      <button
        type="button"
        className={styles.chip}
        popoverTarget={menuId}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={state === null ? t('client.switchNone') : t('client.switchFrom', { name: fullName(state) })}
      >
        {state === null ? (
          <span className={styles.none}>{t('client.none')}</span>
        ) : (
          <ClientName name={state.name} colour={state.colour} sampleMark={sampleMark(state.sample)} />
        )}
        <ChevronDown aria-hidden size={16} strokeWidth={1.75} />
      </button>
      <ClientMenu id={menuId} onToggle={setOpen} />
    </>
  );

  /** What is seen on the chip must be part of its spoken name. */
  function fullName({ name, sample }: { name: string; sample: string | null }): string {
    return sample === null ? name : `${name} ${sampleMark(sample)}`;
  }
}
