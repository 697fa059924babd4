import { useCallback } from 'react';
import { record } from '#renderer/state/record.ts';
import { isMasked, saveSettings, useMasked, workspace } from '#renderer/state/workspace.ts';
import { formatMoney } from '#shared/i18n/format.ts';
import { hidden } from '#shared/privacy/mask.ts';

/** Hides what only the client's people know, or shows it again; false where that could not be kept for the next start. */
export function toggleMask(): Promise<boolean> {
  return saveSettings({ isMasked: !isMasked() });
}

/**
 * How an amount of the client is written: its digits are hidden with its name. Amounts of the law are written by
 * `formatMoney` itself.
 */
export function useAmount(): (minor: number, currency: string) => string {
  const masked = useMasked();
  return useCallback(
    (minor: number, currency: string) => (masked ? `${currency} ${hidden}` : formatMoney(minor, currency)),
    [masked],
  );
}

/** Shows all stores anew, where what a hidden client is called has changed with the language. */
export function showNamesAnew(): void {
  workspace.refresh();
  record.refresh();
}
