import { Check, FileText, GraduationCap, History, Plus, Send, UsersRound } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { dialog } from '#renderer/state/dialog.ts';
import { beginExport } from '#renderer/state/handoff.ts';
import { go } from '#renderer/state/place.ts';
import { openClient, record } from '#renderer/state/record.ts';
import { isAtHand, useReady } from '#renderer/state/workspace.ts';
import { useReadOnly } from '#renderer/state/access.ts';
import { useSampleMark } from '#renderer/ui/use-sample-mark.ts';
import { ClientName } from '#renderer/ui/client-name.tsx';
import styles from './client-menu.module.css';

/** Those worked on last: all others are found on the screen that keeps them, or by Ctrl+K. */
const mostListed = 9;

/** The list behind the client chip: the others to switch to, a new one, and the screen that keeps them. */
export function ClientMenu({ id: menuId, onToggle }: { id: string; onToggle: (isOpen: boolean) => void }) {
  const t = useWords('common');
  const handoff = useWords('handoff');
  const { clients } = useReady();
  const { client, state } = useStore(record);
  const isReadOnly = useReadOnly();
  const sampleMark = useSampleMark();
  const listed = clients
    .filter((each) => isAtHand(each) || each.id === client)
    .toSorted((one, other) => (other.digest?.worked ?? 0) - (one.digest?.worked ?? 0))
    .slice(0, mostListed);
  const menu = useRef<HTMLDivElement>(null);
  return (
    <div
      ref={menu}
      id={menuId}
      // The browser puts a popover away on Escape or a press outside, and gives the focus back.
      popover="auto"
      role="menu"
      aria-label={t('client.list')}
      className={styles.menu}
      onKeyDown={moveFocus}
      onToggle={(event) => {
        const isOpen = event.newState === 'open';
        onToggle(isOpen);
        if (isOpen) (current() ?? itemsOf(menu.current)[0])?.focus();
      }}
    >
      {listed.map(({ id, name, colour, sample }) => (
        <button
          key={id}
          type="button"
          role="menuitemradio"
          aria-checked={id === client}
          tabIndex={-1}
          className={styles.item}
          onClick={() => void switchTo(id)}
        >
          <Check aria-hidden className={styles.check} size={16} strokeWidth={1.75} />
          <ClientName name={name} colour={colour} sampleMark={sampleMark(sample)} />
        </button>
      ))}
      {listed.length > 0 && <hr className={styles.divider} />}
      {client !== null && (
        <button type="button" role="menuitem" tabIndex={-1} className={styles.item} onClick={() => leave(showReport)}>
          <FileText aria-hidden size={16} strokeWidth={1.75} />
          {t('client.report')}
        </button>
      )}
      {client !== null && (
        <button type="button" role="menuitem" tabIndex={-1} className={styles.item} onClick={() => leave(showHistory)}>
          <History aria-hidden size={16} strokeWidth={1.75} />
          {t('client.history')}
        </button>
      )}
      {client !== null && state !== null && (
        <button
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={styles.item}
          onClick={() => leave(() => beginExport(client, state.name))}
        >
          <Send aria-hidden size={16} strokeWidth={1.75} />
          {handoff('row.menu')}
        </button>
      )}
      {client !== null && !isReadOnly && (
        <button type="button" role="menuitem" tabIndex={-1} className={styles.item} onClick={() => leave(rewrite)}>
          <GraduationCap aria-hidden size={16} strokeWidth={1.75} />
          {t('client.rewrite')}
        </button>
      )}
      <button type="button" role="menuitem" tabIndex={-1} className={styles.item} onClick={() => leave(create)}>
        <Plus aria-hidden size={16} strokeWidth={1.75} />
        {t('client.create')}
      </button>
      <button type="button" role="menuitem" tabIndex={-1} className={styles.item} onClick={() => leave(manage)}>
        <UsersRound aria-hidden size={16} strokeWidth={1.75} />
        {t('client.manage')}
      </button>
    </div>
  );

  function current(): HTMLElement | null | undefined {
    return menu.current?.querySelector<HTMLElement>('[aria-checked="true"]');
  }

  function leave(next: () => void): void {
    menu.current?.hidePopover();
    next();
  }

  async function switchTo(id: string): Promise<void> {
    menu.current?.hidePopover();
    if (id === client) return;
    const answer = await openClient(id);
    if (answer.ok) go({ name: 'home' });
    else go(answer.refusal === 'repair-needed' ? { name: 'repair', client: id } : { name: 'clients' });
  }
}

function create(): void {
  dialog.set('create-client');
}

function rewrite(): void {
  dialog.set('rewrite-client');
}

function showReport(): void {
  go({ name: 'report' });
}

function showHistory(): void {
  go({ name: 'history' });
}

function manage(): void {
  go({ name: 'clients' });
}

function itemsOf(menu: HTMLElement | null): readonly HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
}

/** Arrow keys go round; Home and End to either end; Tab leaves and closes, as in any menu. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const items = itemsOf(event.currentTarget);
  const at = items.findIndex((item) => item === document.activeElement);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  const target = targets[event.key];
  if (event.key === 'Tab') event.currentTarget.hidePopover();
  if (target === undefined) return;
  event.preventDefault();
  items[target]?.focus();
}
