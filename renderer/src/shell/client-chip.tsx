import { ChevronDown } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { record } from '#renderer/state/record.ts';
import { ClientName } from '#renderer/ui/client-name.tsx';
import styles from './client-chip.module.css';

const loadMenu = () => import('./client-menu.tsx');
const ClientMenu = lazy(async () => ({ default: (await loadMenu()).ClientMenu }));

/** The client in focus, always in sight; opens the list of the others. */
export function ClientChip() {
  const t = useWords('common');
  const { state } = useStore(record);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.chip}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={state === null ? t('client.switchNone') : t('client.switchFrom', { name: fullName(state) })}
        onPointerEnter={() => void loadMenu()}
        onFocus={() => void loadMenu()}
        onClick={() => setOpen(!isOpen)}
      >
        {state === null ? (
          <span className={styles.none}>{t('client.none')}</span>
        ) : (
          <ClientName
            name={state.name}
            colour={state.colour}
            sampleMark={state.sample === null ? null : t('sampleMark')}
          />
        )}
        <ChevronDown aria-hidden size={16} strokeWidth={1.75} />
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <ClientMenu target={button} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );

  /** What is seen on the chip must be part of its spoken name. */
  function fullName({ name, sample }: { name: string; sample: string | null }): string {
    return sample === null ? name : `${name} ${t('sampleMark')}`;
  }
}
