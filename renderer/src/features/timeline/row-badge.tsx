import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import { WindowBadge } from '#renderer/ui/window-badge.tsx';
import type { RowStatus } from './use-row-words.ts';

/** The status of a row, whatever it stands for. */
export function RowBadge({ status }: { status: RowStatus }) {
  return status.of === 'policy' ? (
    <StatusBadge status={status.status} size="small" />
  ) : (
    <WindowBadge status={status.status} size="small" />
  );
}
