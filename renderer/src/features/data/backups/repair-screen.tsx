import { RefreshCw } from 'lucide-react';
import { useEffect } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { place } from '#renderer/state/place.ts';
import { lookAtDamage, repairReport } from '#renderer/state/restoring.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { useBackupWords } from './backup-words.ts';
import { ProgressLine } from './progress-line.tsx';
import { PutRight } from './put-right.tsx';
import { RepairPlan } from './repair-plan.tsx';

/** The client that `place` names: what is left of it anywhere, and how it gets back. */
export function RepairScreen() {
  const { screen } = useStore(place);
  return screen.name === 'repair' ? <Repair key={screen.client} client={screen.client} /> : null;
}

function Repair({ client }: { client: string }) {
  const t = useWords('backups');
  const words = useBackupWords();
  const { clients } = useReady();
  const asked = useStore(repairReport);
  const [report, failure] = asked.about === client ? [asked.answer, asked.failure] : [null, null];
  const look = (): Promise<void> => lookAtDamage(client);
  useEffect(() => {
    void lookAtDamage(client);
  }, [client]);
  const name = report?.name ?? clients.find(({ id }) => id === client)?.name ?? null;
  const called = name ?? t('preview.unnamed', { client });
  const isOpen = report?.isOpen === true;
  const title = name === null ? t('repair.titleUnnamed', { client }) : t('repair.title', { name });
  return (
    <Page
      title={isOpen ? t('repair.opensTitle', { name: called }) : title}
      lead={t(isOpen ? 'repair.opens' : 'repair.lead')}
      actions={
        <PlainButton icon={RefreshCw} onClick={() => void look()}>
          {t('repair.again')}
        </PlainButton>
      }
    >
      <ProgressLine />
      {failure !== null && (
        <Banner tone="danger" announce title={t('repair.failed')}>
          {words.refusal(failure)}
        </Banner>
      )}
      {report?.isComplete === false && (
        <Banner tone="warning" title={t('repair.incompleteTitle')}>
          {t('repair.incompleteBody')}
        </Banner>
      )}
      {report?.isNewer === true && <Banner tone="warning">{t('repair.newer')}</Banner>}
      {report !== null && !report.isNewer && isOpen && <PutRight report={report} onChanged={look} />}
      {report !== null && !report.isNewer && !isOpen && <RepairPlan report={report} name={called} />}
    </Page>
  );
}
