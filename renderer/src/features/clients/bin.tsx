import { ArchiveRestore } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { useSampleMark } from '#renderer/ui/use-sample-mark.ts';
import { ClientName } from '#renderer/ui/client-name.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import type { ClientSummary } from '#shared/ipc/contract.ts';
import { binDays, daysLeftInBin } from '#shared/record/bin.ts';
import styles from './bin.module.css';
import { usePuttingAway } from './put-away.ts';
import { RowButton } from './row-button.tsx';

interface BinProps {
  readonly clients: readonly ClientSummary[];
  readonly onProblem: (sentence: string) => void;
}

/** Deleted clients, each with the days until it goes for good and the way back. */
export function Bin({ clients, onProblem }: BinProps) {
  const t = useWords('clients');
  return (
    <section aria-labelledby="clients-bin" className={styles.section}>
      <SectionHeading id="clients-bin">{t('bin.title')}</SectionHeading>
      <p className={styles.note}>{t('bin.lead', { days: binDays })}</p>
      <ul className={styles.panel}>
        {clients.map((client) => (
          <BinnedClient key={client.id} client={client} onProblem={onProblem} />
        ))}
      </ul>
    </section>
  );
}

function BinnedClient({ client, onProblem }: { client: ClientSummary; onProblem: BinProps['onProblem'] }) {
  const t = useWords('clients');
  const sampleMark = useSampleMark();
  const { restore } = usePuttingAway(client, onProblem);
  const { name, colour, sample, deletedAt } = client;
  const days = daysLeftInBin(deletedAt ?? 0, Date.now());
  return (
    <li className={styles.row}>
      <span className={styles.name}>
        <ClientName name={name} colour={colour} sampleMark={sampleMark(sample)} />
      </span>
      <span className={styles.left}>{days === 0 ? t('bin.today') : t('bin.left', { days })}</span>
      <RowButton icon={ArchiveRestore} label={t('bin.restoreLabel', { name })} onPress={() => void restore()}>
        {t('bin.restore')}
      </RowButton>
    </li>
  );
}
