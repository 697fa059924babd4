import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { copyText } from '#renderer/ui/copy-text.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { Setting, SettingGroup } from '#renderer/ui/setting.tsx';
import { UnusedFiles } from './unused-files.tsx';
import styles from './folder-section.module.css';

/** The folder in which the files stand. */
export function FolderSection() {
  const t = useWords('data');
  const { dataFolder, isPortable } = useReady();
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <SettingGroup title={t('folder.group')}>
      <Setting title={t('folder.title')} hint={t('folder.hint')}>
        <code className={styles.path}>{dataFolder}</code>
        <PlainButton icon={copied === true ? Check : Copy} onClick={() => setCopied(copyText(dataFolder))}>
          {t(copied === true ? 'folder.copied' : 'folder.copy')}
        </PlainButton>
        <span className={styles.failed} role="status">
          {copied === false && t('folder.copyFailed')}
        </span>
      </Setting>
      <Setting title={t('portable.title')} hint={t(isPortable ? 'portable.onHint' : 'portable.offHint')}>
        <span>{t(isPortable ? 'portable.on' : 'portable.off')}</span>
      </Setting>
      <UnusedFiles />
    </SettingGroup>
  );
}
