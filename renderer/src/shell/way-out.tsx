import { useWords } from '#renderer/i18n/index.ts';
import { go } from '#renderer/state/place.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import type { Notice } from '#shared/ipc/contract.ts';

/** Where what a notice tells of may still be found: with the client, or in the backups. */
export function WayOut({ kind, client }: Pick<Notice, 'kind' | 'client'>) {
  const t = useWords('backups');
  if (client !== null && (kind === 'missing' || kind === 'damaged' || kind === 'recovered')) {
    return <PlainButton onClick={() => go({ name: 'repair', client })}>{t('notices.look')}</PlainButton>;
  }
  if (kind !== 'rebuilt') return null;
  return <PlainButton onClick={() => go({ name: 'restore' })}>{t('repair.toBackups')}</PlainButton>;
}
