import { Dialog, DialogSurface } from '@fluentui/react-components';
import { useState } from 'react';
import { ClientNameForm } from '#renderer/features/clients/client-name-form.tsx';
import { DuplicateForm } from '#renderer/features/clients/duplicate-form.tsx';
import { ExportForm } from '#renderer/features/handoff/export-form.tsx';
import { TwinForm } from '#renderer/features/clients/twin-form.tsx';
import { dialog, type Dialog as DialogName } from '#renderer/state/dialog.ts';
import { Kit } from './kit.tsx';
import { ShortcutsSheet } from './shortcuts-sheet.tsx';

/**
 * Shows the dialog that was asked for; loaded with the first one, so that the first screen stays lean. It stays
 * mounted: a dialog that is unmounted while open leaves the rest of the window hidden from assistive technology.
 */
export function DialogHost({ asked }: { asked: DialogName | null }) {
  const [shown, setShown] = useState(asked);
  if (asked !== null && asked !== shown) setShown(asked);
  return (
    <Kit>
      <Dialog
        open={asked !== null}
        onOpenChange={(_, { open }) => {
          if (!open) dialog.set(null);
        }}
      >
        <DialogSurface>{shown === null ? null : contentOf(shown)}</DialogSurface>
      </Dialog>
    </Kit>
  );
}

function contentOf(shown: DialogName) {
  switch (shown) {
    case 'create-client':
      return <ClientNameForm purpose="create" />;
    case 'rename-client':
      return <ClientNameForm purpose="rename" />;
    case 'duplicate-client':
      return <DuplicateForm />;
    case 'export-client':
      return <ExportForm />;
    case 'rewrite-client':
      return <TwinForm />;
    case 'shortcuts':
      return <ShortcutsSheet />;
  }
}
