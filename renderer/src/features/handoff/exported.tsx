import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { dialog } from '#renderer/state/dialog.ts';
import { useClientWords } from '#renderer/state/privacy.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import type { ResponseOf } from '#shared/ipc/contract.ts';
import styles from './export-form.module.css';

type Written = Extract<ResponseOf<'handoff:export'>, { outcome: 'written' }>;

/** Says that the file is there, what is in it and what is not, and what to do with it. */
export function Exported({ written }: { readonly written: Written }) {
  const t = useWords('handoff');
  const shown = useClientWords();
  const language = useLanguage();
  const { file, bytes, operations, evidence, missing, unsaved } = written;
  const all = useRef<HTMLDivElement>(null);
  useEffect(() => all.current?.querySelector('button')?.focus(), []);
  return (
    <div ref={all}>
      <DialogBody>
        <DialogTitle action={null}>{t('export.doneTitle')}</DialogTitle>
        <DialogContent className={styles.content}>
          <Banner tone="success" announce>
            <p className={styles.file}>{t('export.done', { file: shown(file), size: sizeOf(bytes, language) })}</p>
            <p>{t('export.contents', { operations, evidence })}</p>
          </Banner>
          {missing > 0 && <Banner tone="warning">{t('export.missing', { count: missing })}</Banner>}
          {unsaved > 0 && <Banner tone="warning">{t('export.unsaved', { count: unsaved })}</Banner>}
          <p>{t('export.next')}</p>
        </DialogContent>
        <DialogActions>
          <Button appearance="primary" onClick={() => dialog.set(null)}>
            {t('close')}
          </Button>
        </DialogActions>
      </DialogBody>
    </div>
  );
}

function sizeOf(bytes: number, language: string): string {
  const [amount, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'kilobyte'] : [bytes / 1024 / 1024, 'megabyte'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount);
}
