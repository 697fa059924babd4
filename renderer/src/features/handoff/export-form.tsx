import { Button, DialogActions, DialogBody, DialogContent, DialogTitle, Field } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { dialog } from '#renderer/state/dialog.ts';
import { exportClient, exporting, exportProgress, stopHandoff } from '#renderer/state/handoff.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { ChoiceBar } from '#renderer/ui/choice-bar.tsx';
import { isComposing } from '#renderer/ui/is-composing.ts';
import { SecretInput } from '#renderer/ui/secret-input.tsx';
import { weaknessOf, type PassphraseWeakness } from '#shared/handoff/passphrase.ts';
import type { ResponseOf } from '#shared/ipc/contract.ts';
import { Exported } from './exported.tsx';
import styles from './export-form.module.css';
import { Working } from './working.tsx';

type Written = Extract<ResponseOf<'handoff:export'>, { outcome: 'written' }>;
type Part = 'passphrase' | 'again';

/** Exports a client, inside a dialog: how the file is protected, where it goes, and that it is there. */
export function ExportForm() {
  const t = useWords('handoff');
  const common = useWords('common');
  const { client, name } = useStore(exporting) ?? { client: '', name: '' };
  const progress = useStore(exportProgress);
  const [protection, setProtection] = useState<'encrypted' | 'plain'>('encrypted');
  const [typed, setTyped] = useState<Readonly<Record<Part, string>>>({ passphrase: '', again: '' });
  const [weakness, setWeakness] = useState<PassphraseWeakness | null>(null);
  const [isDiffering, setDiffering] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [written, setWritten] = useState<Written | null>(null);
  const ids = { passphrase: useId(), again: useId() };
  // Closing the dialog stops an export that has not written its file yet.
  const busy = useRef(false);
  useEffect(
    () => () => {
      if (busy.current) void stopHandoff();
    },
    [],
  );
  if (written !== null) return <Exported written={written} />;
  const field = (part: Part) => (
    <SecretInput
      id={ids[part]}
      value={typed[part]}
      isInvalid={part === 'passphrase' ? weakness !== null : isDiffering}
      showLabel={t('unlock.show')}
      hideLabel={t('unlock.hide')}
      onText={(text) => {
        setTyped({ ...typed, [part]: text });
        setWeakness(null);
        setDiffering(false);
      }}
    />
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        // Keys that the input method needs must neither submit nor close.
        if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
        if (event.key === 'Escape' && isComposing(event)) event.stopPropagation();
      }}
    >
      <DialogBody>
        <DialogTitle action={null}>{t('export.title', { name })}</DialogTitle>
        <DialogContent className={styles.content}>
          <p>{t('export.lead')}</p>
          <ChoiceBar
            label={t('export.protection')}
            value={protection}
            options={[
              { value: 'encrypted', label: t('export.encrypted') },
              { value: 'plain', label: t('export.plain') },
            ]}
            onChoose={setProtection}
          />
          {protection === 'plain' ? (
            <Banner tone="warning">{t('export.plainHint')}</Banner>
          ) : (
            <>
              <Field
                label={{ children: t('export.passphrase'), htmlFor: ids.passphrase }}
                hint={t('export.hint')}
                validationState={weakness === null ? 'none' : 'error'}
                validationMessage={weakness === null ? null : t(`export.weak.${weakness}`)}
              >
                {field('passphrase')}
              </Field>
              <Field
                label={{ children: t('export.again'), htmlFor: ids.again }}
                validationState={isDiffering ? 'error' : 'none'}
                validationMessage={isDiffering ? t('export.differs') : null}
              >
                {field('again')}
              </Field>
              <p className={styles.note}>{t('export.tell')}</p>
            </>
          )}
          <Working isBusy={isBusy && progress !== null} progress={progress} />
          {failure !== null && (
            <Banner tone="danger" announce>
              {failure}
            </Banner>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={() => dialog.set(null)}>{t('cancel')}</Button>
          <Button appearance="primary" type="submit" disabledFocusable={isBusy}>
            {t('export.save')}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  );

  async function submit(): Promise<void> {
    if (isBusy) return;
    const passphrase = protection === 'plain' ? null : typed.passphrase;
    const weak = passphrase === null ? null : weaknessOf(passphrase, name);
    const differs = weak === null && passphrase !== null && passphrase !== typed.again;
    setWeakness(weak);
    setDiffering(differs);
    setFailure(null);
    if (weak !== null || differs) return;
    setBusy(true);
    busy.current = true;
    const answer = await exportClient(client, passphrase);
    busy.current = false;
    setBusy(false);
    if (!answer.ok) {
      if (answer.refusal !== 'cancelled') setFailure(t('failed', { reason: common(`refusals.${answer.refusal}`) }));
    } else if (answer.value.outcome === 'written') setWritten(answer.value);
    else if (answer.value.outcome === 'weak') setWeakness(answer.value.weakness);
    else setFailure(t('export.tooLarge', { megabytes: answer.value.megabytes }));
  }
}
