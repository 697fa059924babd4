import { useWords } from '#renderer/i18n/index.ts';

/** Says that a file is written whole although the window hides names and amounts. */
export function MaskedHint() {
  const t = useWords('common');
  return t('mask.exports');
}
