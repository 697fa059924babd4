import { FileWarning, Wrench } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { go } from '#renderer/state/place.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import styles from './clients-screen.module.css';
import { RowButton } from './row-button.tsx';

/** The clients whose files are damaged, each with the way to its repair. */
export function UnopenedList({ unopened }: { unopened: readonly string[] }) {
  const t = useWords('clients');
  const backups = useWords('backups');
  const { clients } = useReady();
  return (
    <section aria-labelledby="clients-unopened" className={styles.section}>
      <SectionHeading id="clients-unopened">{t('unopenedTitle', { clients: unopened.length })}</SectionHeading>
      <p className={styles.note}>{t('unopenedAdvice')}</p>
      <ul className={styles.panel}>
        {unopened.map((client) => {
          const name = clients.find(({ id }) => id === client)?.name ?? client;
          return (
            <li key={client} className={styles.unopened}>
              <FileWarning aria-hidden size={18} strokeWidth={1.75} />
              <span className={styles.unopenedName}>{name}</span>
              <RowButton
                icon={Wrench}
                label={backups('unopened.repairOf', { name })}
                onPress={() => go({ name: 'repair', client })}
              >
                {backups('unopened.repair')}
              </RowButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
