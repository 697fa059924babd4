import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Policy } from '#shared/corpus/schema.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';
import { documentLines, readOriginals } from '#tools/seeds/originals.ts';
import { readPolicyDraft } from '#tools/seeds/read-policy.ts';

const seeds = join(process.cwd(), 'seeds');
const { bundle } = await compileSeeds(seeds);
const { originals } = await readOriginals(seeds);
const documents = [...originals.values()].map((original) => ({
  original,
  file: readFileSync(join(seeds, 'policies', `${original.id}.md`), 'utf8'),
}));

it('carries all five documents', () => {
  expect([...originals.keys()].toSorted()).toEqual(['gd-2016', 'gd-2021', 'gz-2024', 'sh-2023', 'sz-2022']);
});

it('declares as page furniture only lines that stand in the given file', () => {
  const declared: Record<string, { line: string }[]> = parse(readFileSync(join(seeds, 'page-furniture.yaml'), 'utf8'));
  for (const [id, lines] of Object.entries(declared)) {
    const given = documentLines({ text: originals.get(id)?.text ?? '', furniture: new Set() }).map(({ text }) => text);
    expect(given).toEqual(expect.arrayContaining(lines.map(({ line }) => line)));
  }
});

describe.each(documents)('$original.id', ({ original, file }) => {
  const problemsOf = (text: string): readonly string[] =>
    readPolicyDraft('seeds', `policies/${original.id}.md`, text, originals).problems.map(({ message }) => message);
  const policy = bundle.policies.find(({ id }) => id === original.id);
  // Not the compiler's own comparison: blanks, line breaks and dressing go on both sides, everything else must agree.
  const given =
    original.restored?.join('') ??
    documentLines({ text: original.text, furniture: original.furniture })
      .map(({ text }) => text)
      .join('');

  it('reaches the app with every character of the document, in order, and no other', () => {
    expect(policy).toBeDefined();
    if (policy !== undefined) expect(bare(textOf(policy))).toBe(bare(given));
  });

  it('loses nothing of the given file but page furniture and dressing', () => {
    const dressed = bare(original.text.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')).replaceAll(/#|\*\*|\\/g, '');
    const furniture = [...original.furniture].map(bare);
    const left = furniture.reduce((text, line) => text.replace(line, ''), dressed);
    if (original.restored === null) expect(left).toBe(bare(given));
    else expect(new Set(left)).toEqual(new Set(bare(given)));
  });

  it('is found wrong when one character is changed, dropped or added anywhere', () => {
    expect(problemsOf(file)).toEqual([]);
    const places = placesOfText(file);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom('change', 'drop', 'add'), (place, kind) => {
        const rest = file.slice(kind === 'add' ? place : place + 1);
        const spoiled = file.slice(0, place) + (kind === 'drop' ? '' : '囗') + rest;
        expect(problemsOf(spoiled)).not.toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

it('names the place of a changed character', () => {
  const { file } = documents.find(({ original }) => original.id === 'sh-2023') ?? { file: '' };
  const spoiled = file.replace('“无票免征”和所得税', '“无票免税”和所得税');
  const [problem] = readPolicyDraft('seeds', 'policies/sh-2023.md', spoiled, originals).problems;
  const line = spoiled.split('\n').findIndex((text) => text.includes('无票免税')) + 1;
  const column = (spoiled.split('\n')[line - 1]?.indexOf('免税”和') ?? 0) + 2;
  expect(problem).toEqual({
    file: 'seeds/policies/sh-2023.md',
    line,
    column,
    message:
      'expected 「用增值税、消费税“无票免征”和所得税核定征收政策」 as in seeds/originals/sh-2023.txt:94, found 「用增值税、消费税“无票免税”和所得税核定征收政策」; restore the given characters.',
  });
});

it('finds a sentence that is moved to another place of the restored document', () => {
  const { file } = documents.find(({ original }) => original.id === 'gd-2021') ?? { file: '' };
  const sentence = '鼓励企业开展自主品牌境外商标注册和国际认证。';
  const moved = file.replace(sentence, '').replace('支持行业协会开展境外', `${sentence}支持行业协会开展境外`);
  const { problems } = readPolicyDraft('seeds', 'policies/gd-2021.md', moved, originals);
  expect(problems).toHaveLength(1);
});

/** The whole text of a policy as the app carries it: chapter headings where their first article stands. */
function textOf({ title, chapters, articles }: Policy): string {
  const waiting = chapters.filter((chapter) => chapter.title !== title);
  const parts = articles.flatMap(({ chapter, text }) => {
    const upTo = waiting.findIndex(({ id }) => id === chapter) + 1;
    return [...waiting.splice(0, upTo).map((passed) => passed.title), text];
  });
  return parts.join('');
}

function bare(text: string): string {
  return text.replaceAll(/\s/g, '');
}

/** Offsets of all characters of text in a policy file, edges of lines left out. */
function placesOfText(file: string): readonly number[] {
  const bodyStart = file.indexOf('\n---\n', 4) + '\n---\n'.length;
  const places: number[] = [];
  for (const line of file.slice(bodyStart).matchAll(/^(?!<!--)\S.*$/gm)) {
    for (let index = 1; index < line[0].length - 1; index += 1) places.push(bodyStart + line.index + index);
  }
  return places;
}
