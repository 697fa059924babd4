import { Package } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { go } from '#renderer/state/place.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import styles from './about.module.css';
import { Setting, SettingGroup } from '#renderer/ui/setting.tsx';

/** Characters of the edition's hash that tell two editions apart by eye. */
const shownOfEdition = 12;

/** Which edition of the documents this is, and what the app is not. */
export function About() {
  const t = useWords('settings');
  const { version, bundle } = useReady();
  return (
    <SettingGroup title={t('about')}>
      <Setting title={t('version.title')}>
        <span>{version}</span>
      </Setting>
      <Setting
        title={t('edition.title')}
        hint={t('edition.hint', { policies: bundle.policies.length, rules: bundle.ruleRecords.length })}
      >
        <code title={bundle.edition}>{bundle.edition.slice(0, shownOfEdition)}</code>
        <PlainButton icon={Package} onClick={() => go({ name: 'packs' })}>
          {t('edition.packs')}
        </PlainButton>
      </Setting>
      <div className={styles.notice}>
        <p>{t('notice.advice')}</p>
        <p>{t('notice.original')}</p>
        <p>{t('notice.offline')}</p>
      </div>
    </SettingGroup>
  );
}
