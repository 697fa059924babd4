import { expect, it } from 'vitest';
import { themeFor } from '#renderer/styles/theme.ts';

it('measures type and space of the kit in rem, so that they follow the text size', () => {
  for (const appearance of ['light', 'dark', 'contrast'] as const) {
    const theme = themeFor(appearance);
    expect(theme.fontSizeBase300).toBe('0.875rem');
    expect(theme.lineHeightBase300).toBe('1.25rem');
    expect(theme.spacingHorizontalM).toBe('0.75rem');
    expect(theme.strokeWidthThin).toBe('1px');
  }
});
