import { useStore } from '#renderer/state/create-store.ts';
import { place } from '#renderer/state/place.ts';
import { BackupLook } from './backup-look.tsx';
import { BackupsList } from './backups-list.tsx';

/** The backups there are, and what is in one of them. */
export function RestoreScreen() {
  const { screen } = useStore(place);
  const backup = screen.name === 'restore' ? screen.backup : undefined;
  return backup === undefined ? <BackupsList /> : <BackupLook backup={backup} />;
}
