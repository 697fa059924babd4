import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = 'shared/i18n/locales';
const ofClients = /客户|客戶|\bclients?\b/i;
/** Said only where there is a list of several businesses. */
const onlyOfSeveral = ['clients/listTitle', 'clients/find.none', 'clients/find.list', 'clients/row.duplicateLabel'];

describe.each(['zh-CN', 'zh-HK', 'en'])('the words in %s for a seller who works alone', (language) => {
  it('stand in for everything that speaks of clients', async () => {
    const words = await wordsIn(language);
    const without = [...words].filter(
      ([key, text]) => speaks(text) && !key.endsWith('_own') && !words.has(`${key}_own`),
    );
    expect(without.map(([key]) => key).filter((key) => !onlyOfSeveral.includes(key))).toEqual([]);
  });

  it('speak of no clients themselves', async () => {
    const words = await wordsIn(language);
    expect([...words].filter(([key, text]) => key.endsWith('_own') && speaks(text))).toEqual([]);
  });
});

/** What is filled in is named in the sources, not said. */
function speaks(text: string): boolean {
  return ofClients.test(text.replace(/\{\{\w+\}\}/g, ''));
}

async function wordsIn(language: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const read = (value: unknown, key: string, joint: string): void => {
    if (typeof value === 'string') found.set(key, value);
    else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) read(inner, `${key}${joint}${name}`, '.');
    }
  };
  for (const file of await readdir(join(folder, language))) {
    read(JSON.parse(await readFile(join(folder, language, file), 'utf8')), file.replace('.json', ''), '/');
  }
  return found;
}
