import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What would open a way out of the app, or a hole in its walls, and has no place in what is shipped. */
const banned = {
  'addresses handed to other programs': /\bshell\b|\bopenExternal\b|\bopenPath\b/,
  'network modules':
    /\b(?:from|import|require|getBuiltinModule)[\s(]*['"](?:node:)?(?:http|https|http2|net|tls|dgram|dns|dns\/promises|inspector)['"]/,
  'network calls':
    /\bnet\.(?:fetch|request)\b|(?<![.\w])fetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b/,
  'telemetry and updates': /\bcrashReporter\b|\bautoUpdater\b|\bcontentTracing\b/,
  'other programs': /['"](?:node:)?child_process['"]|\butilityProcess\b/,
  'Chromium switched open': /\benableBlinkFeatures\b|\ballowpopups\b|webSecurity: false|\bdisable-web-security\b/,
  'text run as code':
    /\bexecuteJavaScript\b|\binsertCSS\b|(?<![.\w])eval\(|\bnew Function\b|\bdangerouslySetInnerHTML\b/,
} as const;

/** The one folder that may reach a network, once a person has turned that on. */
const networked = 'electron/main/replication/';

const shipped = ['electron/main', 'electron/preload', 'renderer/src', 'shared'];
const sources = shipped.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') })),
);

describe.each(Object.entries(banned))('%s', (what, pattern) => {
  it('stand in no shipped source but where they belong', () => {
    expect(sources.length).toBeGreaterThan(100);
    const found = sources.filter(({ text }) => pattern.test(withoutImports(text))).map(({ file }) => file);
    expect(found.filter((file) => !isItsPlace(what, file))).toEqual([]);
  });
});

function isItsPlace(what: string, file: string): boolean {
  return what === 'network calls' && file.replaceAll('\\', '/').startsWith(networked);
}

/** The app's own folder `shell/` is no program. */
function withoutImports(text: string): string {
  return text.replaceAll(/['"]#renderer\/shell\/[^'"]+['"]|['"]\.\/shell\/[^'"]+['"]/g, '');
}
