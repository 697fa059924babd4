import { Check } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { useReadOnly } from '#renderer/state/access.ts';
import { reloadDays } from '#renderer/state/deadlines.ts';
import { changeClient, undoClient } from '#renderer/state/record.ts';
import { showToast } from '#renderer/state/toast.ts';
import { watchClient } from '#renderer/state/reminders.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import type { Undated } from './items.ts';

/** Says that a task is done, of any client; taken back from the toast. Nothing where nothing may be changed. */
export function TaskDone({ item: { client, task, label } }: { item: Pick<Undated, 'client' | 'task' | 'label'> }) {
  const t = useWords('deadlines');
  const isReadOnly = useReadOnly();
  if (isReadOnly) return null;
  return (
    <PlainButton emphasis="quiet" icon={Check} label={t('task.doneLabel', { label })} onClick={() => void finish()}>
      {t('task.done')}
    </PlainButton>
  );

  async function finish(): Promise<void> {
    const isSaved = await changeClient(client.id, { kind: 'task.done', payload: { task, isDone: true } });
    if (isSaved) showToast(t('task.finished'), async () => (await undoClient(client.id)) && (await follow()));
    else showToast(t('task.failed'));
    await follow();
  }

  async function follow(): Promise<boolean> {
    await Promise.all([reloadDays(client.id), watchClient(client.id)]);
    return true;
  }
}
