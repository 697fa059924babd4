import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCorpus } from '#main/corpus/corpus.ts';
import { PreloadUnreadable } from '#main/preload-unreadable.ts';
import { startFailureSentence } from '#main/start-failure-sentence.ts';
import { NewerVersion } from '#main/store/failures.ts';
import { wordsIn } from '#main/words.ts';
import { openWorkspace } from '#main/workspace/open.ts';
import { languages } from '#shared/i18n/languages.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

const folder = '/data/portolan';

describe('the sentence for a start that cannot go on', () => {
  it('names the missing or cut file of the app itself', async () => {
    await using installed = await temporaryFolder();
    await writeFile(join(installed.path, 'grounds.json'), '{}');
    const missing = await openCorpus(installed.path).catch((error: unknown) => error);
    await writeFile(join(installed.path, 'overview.json'), '{"edition":');
    const cut = await openCorpus(installed.path).catch((error: unknown) => error);
    for (const error of [missing, cut]) {
      expect(startFailureSentence(error, folder, wordsIn('en'))).toBe(
        'The policy documents that come with the app (overview.json) are missing or damaged. Please install Portolan again; your data is not affected.',
      );
    }
  });

  it('names the data folder and what the system said of it', async () => {
    await using parent = await temporaryFolder();
    const path = join(parent.path, 'a-file');
    await writeFile(path, 'x');
    const error = await openWorkspace(path).catch((reason: unknown) => reason);
    expect(startFailureSentence(error, path, wordsIn('zh-CN'))).toMatch(/^数据文件夹无法使用（ENOTDIR）：.+a-file\n/);
  });

  it('asks for the newer version where that wrote the data', () => {
    const sentence = startFailureSentence(new NewerVersion('workspace.json', 9), folder, wordsIn('en'));
    expect(sentence).toContain('(workspace.json) was written by a newer version');
  });

  it('holds neither a stack nor an unfilled place, in any language, whatever went wrong', async () => {
    await using data = await temporaryFolder();
    await mkdir(join(data.path, 'workspace.json'));
    const unreadable = await openWorkspace(data.path).catch((reason: unknown) => reason);
    const errors = [
      unreadable,
      new NewerVersion('x.json', 2),
      new PreloadUnreadable(),
      new TypeError('x is undefined'),
      'text',
      undefined,
    ];
    for (const language of languages) {
      for (const error of errors) {
        const sentence = startFailureSentence(error, folder, wordsIn(language));
        expect(sentence).not.toMatch(/\{\{|\n\s+at |undefined|TypeError/);
        expect(sentence.length).toBeGreaterThan(20);
      }
    }
  });
});
