import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import type { MainWords } from '#main/words.ts';

/** The menu of the right mouse button, in the language in use: only what can be done where the pointer is. */
export function offerContextMenu(window: BrowserWindow, words: () => MainWords): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    const { cut, copy, paste, selectAll } = words();
    const items: MenuItemConstructorOptions[] = [];
    if (isEditable) items.push({ role: 'cut', label: cut, enabled: editFlags.canCut });
    if (isEditable || selectionText !== '') items.push({ role: 'copy', label: copy, enabled: editFlags.canCopy });
    if (isEditable) items.push({ role: 'paste', label: paste, enabled: editFlags.canPaste });
    if (isEditable || selectionText !== '') items.push({ role: 'selectAll', label: selectAll });
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
}
