import { themeFor, type Appearance } from '#renderer/styles/theme.ts';

const appearances = ['light', 'dark', 'contrast'] as const satisfies readonly Appearance[];

/**
 * The tokens of the kit's theme that our own styles name, as a style sheet (`kit-tokens.css`), so that the first screen
 * needs neither the kit nor its theme. `styles` are the texts of our style sheets.
 */
export function kitTokens(styles: readonly string[]): string {
  const named = new Set(
    styles.flatMap((text) => [...text.matchAll(/var\(--([a-z][A-Za-z0-9]+)/g)].map(([, name]) => name)),
  );
  const blocks = appearances.map((appearance) => {
    const tokens = Object.entries(themeFor(appearance)).filter(([name]) => named.has(name));
    const lines = tokens.map(([name, value]) => `  --${name}: ${value};`);
    return `:root[data-theme='${appearance}'] {\n${lines.join('\n')}\n}\n`;
  });
  return blocks.join('\n');
}
