import { Menu, MenuDivider, MenuItem, MenuItemRadio, MenuList, MenuPopover } from '@fluentui/react-components';
import { Plus, UsersRound } from 'lucide-react';
import type { RefObject } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { dialog } from '#renderer/state/dialog.ts';
import { go } from '#renderer/state/place.ts';
import { openClient, record } from '#renderer/state/record.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { ClientName } from '#renderer/ui/client-name.tsx';
import styles from './client-menu.module.css';

/** The list behind the client chip: the others to switch to, a new one, and the screen that keeps them. */
export function ClientMenu({ target, onClose }: { target: RefObject<HTMLButtonElement | null>; onClose: () => void }) {
  const t = useWords('common');
  const { clients } = useReady();
  const { client } = useStore(record);
  return (
    <Menu
      open
      positioning={{ target: target.current, position: 'below', align: 'start', offset: 4 }}
      checkedValues={{ client: client === null ? [] : [client] }}
      onOpenChange={(_, { open }) => {
        if (!open) close();
      }}
    >
      <MenuPopover className={styles.popover}>
        <MenuList aria-label={t('client.list')}>
          {clients.map(({ id, name, colour, sample }) => (
            <MenuItemRadio key={id} name="client" value={id} onClick={() => void switchTo(id)}>
              <ClientName name={name} colour={colour} sampleMark={sample === null ? null : t('sampleMark')} />
            </MenuItemRadio>
          ))}
          {clients.length > 0 && <MenuDivider />}
          <MenuItem
            icon={<Plus aria-hidden size={16} strokeWidth={1.75} />}
            onClick={() => {
              close();
              dialog.set('create-client');
            }}
          >
            {t('client.create')}
          </MenuItem>
          <MenuItem
            icon={<UsersRound aria-hidden size={16} strokeWidth={1.75} />}
            onClick={() => {
              close();
              go({ name: 'clients' });
            }}
          >
            {t('client.manage')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );

  function close(): void {
    onClose();
    target.current?.focus();
  }

  async function switchTo(id: string): Promise<void> {
    close();
    if (id === client) return;
    const answer = await openClient(id);
    go(answer.ok ? { name: 'home' } : { name: 'clients' });
  }
}
