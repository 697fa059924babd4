import { useCallback } from 'react';
import { record } from '#renderer/state/record.ts';
import { isMasked, saveSettings, useMasked, workspace } from '#renderer/state/workspace.ts';
import { formatMoney } from '#shared/i18n/format.ts';
import { hidden, hide } from '#shared/privacy/mask.ts';

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

/** How words are written that only the client's people know, as the name of a file of theirs: hidden with its name. */
export function useClientWords(): (words: string) => string {
  const masked = useMasked();
  return useCallback((words: string) => (masked ? hide(words) : words), [masked]);
}

/** What the sheet at a place of a client's workbook is called; places count from 0 and tell hidden names apart. */
export function useSheetNames(): (name: string, place: number) => string {
  const masked = useMasked();
  return useCallback((name: string, place: number) => (masked ? `${place + 1} ${hidden}` : name), [masked]);
}

/** Shows all stores anew, where what a hidden client is called has changed with the language. */
export function showNamesAnew(): void {
  workspace.refresh();
  record.refresh();
}
