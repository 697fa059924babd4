import { Contrast, Monitor, Moon, Sun } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { saveSettings, useLanguage, useReady } from '#renderer/state/workspace.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { ChoiceBar } from '#renderer/ui/choice-bar.tsx';
import { Page } from '#renderer/ui/page.tsx';
import type { Settings } from '#shared/workspace/schema.ts';
import { About } from './about.tsx';
import { AsOfSetting } from './as-of-setting.tsx';
import { useReadOnly } from '#renderer/state/access.ts';
import { Setting, SettingGroup } from '#renderer/ui/setting.tsx';

const textSizes = [90, 100, 115, 130, 150] as const satisfies readonly Settings['textSize'][];

/** Language, looks, the day everything is worked out for, and what this copy of the app is. */
export function SettingsScreen() {
  const t = useWords('settings');
  const { settings } = useReady();
  const common = useWords('common');
  const isReadOnly = useReadOnly();
  const language = useLanguage();
  const [hasFailed, setFailed] = useState(false);
  return (
    <Page title={t('title')} lead={t('lead')}>
      {hasFailed && (
        <Banner tone="danger" announce dismiss={{ label: t('dismiss'), onDismiss: () => setFailed(false) }}>
          {t('saveFailed')}
        </Banner>
      )}
      {isReadOnly && <Banner tone="info">{common('access.kept')}</Banner>}
      <SettingGroup title={t('looks')}>
        <Setting title={t('language.title')} hint={t('language.hint')}>
          <ChoiceBar
            label={t('language.title')}
            value={language}
            onChoose={(chosen) => void save({ language: chosen })}
            options={[
              { value: 'zh-CN', label: t('language.zh-CN'), lang: 'zh-CN' },
              { value: 'zh-HK', label: t('language.zh-HK'), lang: 'zh-HK' },
              { value: 'en', label: t('language.en'), lang: 'en' },
            ]}
          />
        </Setting>
        <Setting title={t('theme.title')} hint={t('theme.hint')}>
          <ChoiceBar
            label={t('theme.title')}
            value={settings.theme}
            onChoose={(theme) => void save({ theme })}
            options={[
              { value: 'system', label: t('theme.system'), icon: Monitor },
              { value: 'light', label: t('theme.light'), icon: Sun },
              { value: 'dark', label: t('theme.dark'), icon: Moon },
              { value: 'contrast', label: t('theme.contrast'), icon: Contrast },
            ]}
          />
        </Setting>
        <Setting title={t('textSize.title')} hint={t('textSize.hint')}>
          <ChoiceBar
            label={t('textSize.title')}
            value={settings.textSize}
            onChoose={(textSize) => void save({ textSize })}
            options={textSizes.map((percent) => ({ value: percent, label: t('textSize.percent', { percent }) }))}
          />
        </Setting>
      </SettingGroup>
      <SettingGroup title={t('work')}>
        <AsOfSetting onSave={save} />
      </SettingGroup>
      <SettingGroup title={t('privacy')}>
        <Setting title={t('mask.title')} hint={t('mask.hint')}>
          <ChoiceBar
            label={t('mask.title')}
            value={settings.isMasked ? 'on' : 'off'}
            onChoose={(chosen) => void save({ isMasked: chosen === 'on' })}
            options={[
              { value: 'on', label: t('mask.on') },
              { value: 'off', label: t('mask.off') },
            ]}
          />
        </Setting>
        <Setting title={t('reminders.title')} hint={t('reminders.hint')}>
          <ChoiceBar
            label={t('reminders.title')}
            value={settings.tellsDeadlines ? 'on' : 'off'}
            onChoose={(chosen) => void save({ tellsDeadlines: chosen === 'on' })}
            options={[
              { value: 'on', label: t('reminders.on') },
              { value: 'off', label: t('reminders.off') },
            ]}
          />
        </Setting>
      </SettingGroup>
      <About />
    </Page>
  );

  /** The control shows what is on the disk, so a refused change falls back by itself. */
  async function save(change: Partial<Settings>): Promise<void> {
    setFailed(!(await saveSettings(change)));
  }
}
