import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seedsCopy } from '#test/helpers/seeds-copy.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';
import { formatProblem } from '#tools/seeds/problems.ts';

async function compiled(glossary: string) {
  await using folder = await seedsCopy();
  await writeFile(join(folder.path, 'seeds', 'glossary.yaml'), glossary);
  return await compileSeeds(join(folder.path, 'seeds'));
}

async function problemsIn(glossary: string): Promise<readonly string[]> {
  return (await compiled(glossary)).problems.map(formatProblem);
}

const sound = '- { term: 登记, synonyms: [备案], english: [registration] }\n';

describe('the glossary', () => {
  it('is compiled into the bundle, with the readings that the dictionary does not have', async () => {
    const { bundle, problems } = await compiled(`${sound}- { term: 凭证, english: [voucher], pinyin: ping zhen }\n`);
    expect(problems).toEqual([]);
    expect(bundle.glossary).toEqual([
      { term: '登记', synonyms: ['备案'], english: ['registration'] },
      { term: '凭证', synonyms: [], english: ['voucher'], pinyin: 'ping zhen' },
    ]);
    expect(bundle.characters.readings['zhen']).toContain('证');
    expect(bundle.characters.readings['zheng']).toContain('证');
  });

  it('names what a term cannot have', async () => {
    expect(await problemsIn(`${sound}- { term: 凭证, english: [voucher], note: what }\n`)).toEqual([
      expect.stringMatching(/^seeds\/glossary\.yaml:2:\d+ .*note/),
    ]);
    expect(await problemsIn('- { term: 登 记, english: [registration] }\n')).toEqual([
      expect.stringContaining('without spaces'),
    ]);
    expect(await problemsIn('- { term: 登记, english: [] }\n')).toHaveLength(1);
    expect(await problemsIn('- { term: 登记, english: [登记] }\n')).toEqual([
      expect.stringContaining('no English word'),
    ]);
  });

  it('names a word that two terms have, also in the other script', async () => {
    expect(await problemsIn(`${sound}- { term: 登記, english: [record] }\n`)).toEqual([
      'seeds/glossary.yaml:2:11 登記 stands under 登记 already; write it once.',
    ]);
    expect(await problemsIn(`${sound}- { term: 凭证, synonyms: [备案], english: [voucher] }\n`)).toHaveLength(1);
    expect(await problemsIn('- { term: 登记, english: [Record, record] }\n')).toEqual([
      expect.stringContaining('stands here twice'),
    ]);
  });

  it('names a term that leads to no article', async () => {
    expect(await problemsIn('- { term: 无票免征, synonyms: [免票], english: [exemption] }\n')).toEqual([
      expect.stringContaining('no article has 无票免征 or a synonym of it'),
    ]);
  });

  it('wants it said that only a synonym stands in the articles, and only then', async () => {
    const absent = '- { term: 备案, synonyms: [登记], english: [filing], absent: true }\n';
    expect(await problemsIn(absent)).toEqual([]);
    expect(await problemsIn(absent.replace(', absent: true', ''))).toEqual([expect.stringContaining('absent: true')]);
    expect(await problemsIn('- { term: 登记, english: [filing], absent: true }\n')).toEqual([
      expect.stringContaining('an article has 登记'),
    ]);
  });

  it('names readings that do not fit the characters, or are known', async () => {
    const spoken = (pinyin: string) => problemsIn(`- { term: 登记, english: [registration], pinyin: ${pinyin} }\n`);
    expect(await spoken('deng')).toEqual([expect.stringContaining('1 readings for the 2 characters')]);
    expect(await spoken('deng ji')).toEqual([expect.stringContaining('has these readings of 登记 already')]);
    expect(await spoken('dēng jì')).toEqual([expect.stringContaining('without tones')]);
  });
});
