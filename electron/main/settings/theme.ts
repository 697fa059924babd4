import { nativeTheme } from 'electron';
import type { Settings } from '#shared/workspace/schema.ts';

/** Gives menus, dialogs and the window's ground the theme of the page; high contrast is the system's to decide there. */
export function applyTheme({ theme }: Pick<Settings, 'theme'>): void {
  nativeTheme.themeSource = theme === 'contrast' ? 'system' : theme;
}
