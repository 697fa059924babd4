import { FileInput, X } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { chooseHandoff, dismissHandoff, handoff } from '#renderer/state/handoff.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import styles from './choosing.module.css';
import { useHandoffProblem } from './problem-words.ts';
import { UnlockForm } from './unlock-form.tsx';
import { Working } from './working.tsx';

/** Until a file is open: choosing one, its passphrase, or why it is not taken. */
export function Choosing() {
  const t = useWords('handoff');
  const common = useWords('common');
  const problemWords = useHandoffProblem();
  const { work, progress, check, failure } = useStore(handoff);
  const isLocked = check?.outcome === 'locked' || check?.outcome === 'wrong-passphrase';
  const isBusy = work !== 'idle';
  const choose = (
    <PlainButton emphasis={isLocked ? 'secondary' : 'primary'} icon={FileInput} isDisabled={isBusy} onClick={begin}>
      {t(check === null ? 'choose' : 'chooseOther')}
    </PlainButton>
  );
  return (
    <Page title={t('title')} lead={t('lead')} actions={isLocked || check?.outcome === 'refused' ? choose : undefined}>
      {failure !== null && (
        <Banner tone="danger" announce>
          {t('failed', { reason: common(`refusals.${failure}`) })}
        </Banner>
      )}
      {check?.outcome === 'refused' && (
        <Banner
          tone="danger"
          announce
          title={t('refused')}
          dismiss={{ label: t('dismiss'), onDismiss: () => void dismissHandoff() }}
        >
          {problemWords(check.problem)}
        </Banner>
      )}
      {isLocked && <UnlockForm file={check.file} isWrong={check.outcome === 'wrong-passphrase'} />}
      <div className={styles.work} data-busy={(isBusy && !isLocked) || undefined}>
        <Working isBusy={isBusy && !isLocked} progress={progress} />
        {isBusy && !isLocked && (
          <PlainButton icon={X} onClick={() => void dismissHandoff()}>
            {t('cancel')}
          </PlainButton>
        )}
      </div>
      {!isBusy && check === null && (
        <div className={styles.empty}>
          <EmptyState icon={FileInput} title={t('none')} action={choose}>
            {t('dropHint')}
          </EmptyState>
        </div>
      )}
    </Page>
  );
}

function begin(): void {
  void chooseHandoff();
}
