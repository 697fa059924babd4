import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components';
import { useWords } from '#renderer/i18n/index.ts';
import { dialog } from '#renderer/state/dialog.ts';
import styles from './shortcuts-sheet.module.css';

const rows = [
  { word: 'screens', keys: ['Ctrl', '1 – 9'] },
  { word: 'settings', keys: ['Ctrl', ','] },
  { word: 'palette', keys: ['Ctrl', 'K'] },
  { word: 'search', keys: ['Ctrl', 'F', '/'] },
  { word: 'undo', keys: ['Ctrl', 'Z'] },
  { word: 'redo', keys: ['Ctrl', 'Y'] },
  { word: 'cite', keys: ['Ctrl', 'Shift', 'C'] },
  { word: 'lock', keys: ['Ctrl', 'L'] },
  { word: 'mask', keys: ['Ctrl', 'Shift', 'M'] },
  { word: 'back', keys: ['Alt', '←'] },
  { word: 'help', keys: ['F1', '?'] },
] as const;

/** The keys that work everywhere in the window. */
export function ShortcutsSheet() {
  const t = useWords('common');
  return (
    <DialogBody className={styles.surface}>
      <DialogTitle>{t('shortcuts.title')}</DialogTitle>
      <DialogContent>
        <dl className={styles.list}>
          {rows.map(({ word, keys }) => (
            <div key={word} className={styles.row}>
              <dt>{t(`shortcuts.${word}`)}</dt>
              <dd>
                {keys.map((key) => (
                  <kbd key={key} className={styles.key}>
                    {key}
                  </kbd>
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </DialogContent>
      <DialogActions>
        <Button appearance="primary" onClick={() => dialog.set(null)}>
          {t('shortcuts.close')}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}
