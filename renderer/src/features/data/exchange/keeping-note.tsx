import { KeyRound } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { exchange } from '#renderer/state/exchange.ts';
import styles from './exchange.module.css';

/** Whether what is typed will be asked for again at the next start. */
export function KeepingNote() {
  const t = useWords('exchange');
  const view = useStore(exchange);
  return (
    <p className={styles.keeping}>
      <KeyRound aria-hidden size={16} strokeWidth={1.75} />
      {t(view?.remembers === true ? 'secret.remembered' : 'secret.notRemembered')}
    </p>
  );
}
