import { Menu } from 'electron';

/** No menu bar; on a Mac the smallest one, without which copy, paste and quit would have no keys there. */
export function setAppMenu(): void {
  const isMac = process.platform === 'darwin';
  Menu.setApplicationMenu(
    isMac ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]) : null,
  );
}
