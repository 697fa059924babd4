import { FileInput, Send } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { beginExport, chooseHandoff } from '#renderer/state/handoff.ts';
import { record } from '#renderer/state/record.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Setting, SettingGroup } from '#renderer/ui/setting.tsx';

/** Handing a client over as a file, and taking one in. */
export function HandoffSection() {
  const t = useWords('handoff');
  const clients = useReady().clients.filter(({ deletedAt }) => deletedAt === null);
  const { client: focus } = useStore(record);
  const [asked, setAsked] = useState<string | null>(null);
  const chosen = clients.find(({ id }) => id === (asked ?? focus)) ?? clients[0];
  return (
    <SettingGroup title={t('section.group')}>
      <Setting
        title={t('section.exportTitle')}
        hint={t(chosen === undefined ? 'section.noClients' : 'section.exportHint')}
      >
        {chosen !== undefined && (
          <>
            <Select
              label={t('section.client')}
              options={clients.map(({ id, name }) => ({ value: id, label: name }))}
              value={chosen.id}
              onChoose={setAsked}
            />
            <PlainButton icon={Send} onClick={() => beginExport(chosen.id, chosen.name)}>
              {t('section.export')}
            </PlainButton>
          </>
        )}
      </Setting>
      <Setting title={t('section.importTitle')} hint={t('section.importHint')}>
        <PlainButton icon={FileInput} onClick={() => void chooseHandoff()}>
          {t('section.import')}
        </PlainButton>
      </Setting>
    </SettingGroup>
  );
}
