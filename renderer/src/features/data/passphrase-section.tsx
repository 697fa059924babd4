import { Dialog, DialogSurface } from '@fluentui/react-components';
import { KeyRound, LockKeyhole } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { allowHere, finishVault, setAutoLock, vault } from '#renderer/state/vault.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { ChoiceBar } from '#renderer/ui/choice-bar.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { Setting, SettingGroup } from '#renderer/ui/setting.tsx';
import type { Refusal } from '#shared/ipc/envelope.ts';
import { PassphraseDialog, type PassphraseTask } from './passphrase-dialog.tsx';
import { useLockWindow } from './use-lock-window.ts';

const minutes = [5, 15, 30, 60] as const;

/** Whether the data is kept under a passphrase, and all that belongs to that. */
export function PassphraseSection() {
  const t = useWords('vault');
  const common = useWords('common');
  const { state, isFinished, autoLock, computer } = useStore(vault);
  const [task, setTask] = useState<PassphraseTask>('turn-on');
  const [isAsking, setAsking] = useState(false);
  const [times, setTimes] = useState(0);
  const [failed, setFailed] = useState<Refusal | null>(null);
  const lock = useLockWindow();
  const begin = (next: PassphraseTask): void => {
    setTask(next);
    setTimes(times + 1);
    setAsking(true);
  };
  return (
    <SettingGroup title={t('section.group')}>
      {failed !== null && (
        <Banner tone="danger" announce dismiss={{ label: common('toast.close'), onDismiss: () => setFailed(null) }}>
          {t('section.failed', { reason: common(`refusals.${failed}`) })}
        </Banner>
      )}
      {state === 'off' ? (
        <Setting title={t('section.offTitle')} hint={t('section.offHint')}>
          <PlainButton icon={KeyRound} onClick={() => begin('turn-on')}>
            {t('section.turnOn')}
          </PlainButton>
        </Setting>
      ) : (
        <>
          {!isFinished && (
            <Setting title={t('section.unfinishedTitle')} hint={t('section.unfinishedHint')}>
              <PlainButton emphasis="primary" onClick={() => void told(finishVault())}>
                {t('section.finish')}
              </PlainButton>
            </Setting>
          )}
          <Setting title={t('section.onTitle')} hint={t('section.onHint')}>
            <PlainButton icon={LockKeyhole} onClick={lock}>
              {t('section.lockNow')}
            </PlainButton>
            <PlainButton onClick={() => begin('change')}>{t('section.change')}</PlainButton>
            <PlainButton onClick={() => begin('turn-off')}>{t('section.turnOff')}</PlainButton>
          </Setting>
          <Setting title={t('section.autoLockTitle')} hint={t('section.autoLockHint')}>
            <ChoiceBar
              label={t('section.autoLockTitle')}
              value={autoLock ?? 0}
              options={[
                ...minutes.map((count) => ({ value: count as number, label: t('section.minutes', { count }) })),
                { value: 0, label: t('section.never') },
              ]}
              onChoose={(chosen) => void told(setAutoLock(minutes.find((count) => count === chosen) ?? null))}
            />
          </Setting>
          <Setting title={t('section.codeTitle')} hint={t('section.codeHint')}>
            <PlainButton onClick={() => begin('renew')}>{t('section.renewCode')}</PlainButton>
          </Setting>
          <Setting
            title={t('section.hereTitle')}
            hint={t(computer === 'unavailable' ? 'section.hereUnavailable' : 'section.hereHint')}
          >
            {computer !== 'unavailable' && (
              <ChoiceBar
                label={t('section.hereTitle')}
                value={computer}
                options={[
                  { value: 'off', label: t('section.off') },
                  { value: 'on', label: t('section.on') },
                ]}
                onChoose={(chosen) => void told(allowHere(chosen === 'on'))}
              />
            )}
          </Setting>
        </>
      )}
      <Dialog modalType="alert" open={isAsking}>
        <DialogSurface>
          <PassphraseDialog key={times} task={task} onClose={() => setAsking(false)} />
        </DialogSurface>
      </Dialog>
    </SettingGroup>
  );

  async function told(asking: Promise<Refusal | null>): Promise<void> {
    setFailed(await asking);
  }
}
