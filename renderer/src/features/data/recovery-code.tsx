import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components';
import { Check, Copy, Printer } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { copyText } from '#renderer/ui/copy-text.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import styles from './recovery-code.module.css';

/** Shows a recovery code, this once, to be printed, copied or written down. */
export function RecoveryCode({ code, onKept }: { code: string; onKept: () => void }) {
  const t = useWords('vault');
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <DialogBody>
      <DialogTitle action={null}>{t('dialog.codeTitle')}</DialogTitle>
      <DialogContent className={styles.content}>
        <p>{t('dialog.codeLead')}</p>
        <output className={styles.code} aria-label={t('lock.code')}>
          {code.split('-').map((group) => (
            <span key={group}>{group}</span>
          ))}
        </output>
        <div className={styles.ways}>
          <PlainButton icon={Printer} onClick={() => window.print()}>
            {t('dialog.print')}
          </PlainButton>
          <PlainButton icon={copied === true ? Check : Copy} onClick={() => setCopied(copyText(code))}>
            {t(copied === true ? 'dialog.copied' : 'dialog.copy')}
          </PlainButton>
          <span role="status" className={styles.problem}>
            {copied === false && t('dialog.copyFailed')}
          </span>
        </div>
        <div className={styles.sheet} aria-hidden>
          <p className={styles.sheetTitle}>{t('dialog.printTitle')}</p>
          <p className={styles.sheetCode}>{code}</p>
          <p>{t('dialog.codeLead')}</p>
        </div>
      </DialogContent>
      <DialogActions>
        <Button appearance="primary" onClick={onKept}>
          {t('dialog.kept')}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}
