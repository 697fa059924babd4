import { ClientNameDialog } from '#renderer/features/clients/client-name-dialog.tsx';
import type { Dialog } from '#renderer/state/dialog.ts';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

/** Shows the dialog that was asked for; loaded with the first one, so that the first screen stays lean. */
export function DialogHost({ dialog }: { dialog: Dialog }) {
  switch (dialog) {
    case 'create-client':
      return <ClientNameDialog purpose="create" />;
    case 'rename-client':
      return <ClientNameDialog purpose="rename" />;
    case 'shortcuts':
      return <ShortcutsDialog />;
  }
}
