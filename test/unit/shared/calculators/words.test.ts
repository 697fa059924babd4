import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '#shared/calculators/catalogue.ts';
import { feeKinds } from '#shared/calculators/fee-kinds.ts';
import { operators } from '#shared/calculators/result.ts';
import { CalculatorId } from '#shared/calculators/schema.ts';
import { schemeIds } from '#shared/calculators/support-gz-schemes.ts';
import { wordKeys } from '#shared/calculators/word-keys.ts';
import { calculate } from './bundle.ts';
import { inputsOf } from './inputs.ts';

const ids = CalculatorId.options;
const file = join(process.cwd(), 'shared', 'i18n', 'locales', 'zh-CN', 'calculators.json');
const words = new Set(flat(JSON.parse(await readFile(file, 'utf8'))));

function flat(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => flat(inner, path === '' ? key : `${path}.${key}`));
}

/** Ids under one heading of the words, such as the notices of one calculator. */
function wordsUnder(heading: string): readonly string[] {
  return [...words].flatMap((key) => (key.startsWith(`${heading}.`) ? [key.slice(heading.length + 1)] : [])).toSorted();
}

describe.each(ids)('the words of %s', (id) => {
  const { fields } = catalogue[id];

  test('name it, and every field and choice, and no other', () => {
    expect([wordKeys.title(id), wordKeys.summary(id)].filter((key) => !words.has(key))).toEqual([]);
    const named = fields.map((field) => field.id).toSorted();
    expect([wordsUnder(`field.${id}`), wordsUnder(`help.${id}`)]).toEqual([named, named]);
    const choices = fields.flatMap((field) =>
      field.kind === 'choice' ? field.choices.map((choice) => wordKeys.choice(field.id, choice)) : [],
    );
    expect(choices.filter((key) => !words.has(key))).toEqual([]);
  });

  test('cover every line, notice and text it can give, and no other', () => {
    const found = { lines: new Set<string>(), notices: new Set<string>(), texts: new Set<string>() };
    const days = fc.constantFrom('2025-06-01', '2026-11-20', '2027-03-06', '2030-06-01');
    fc.assert(
      fc.property(inputsOf(id), days, (raw, asOf) => {
        const calculated = calculate(id, raw, asOf);
        if (!calculated.ok) return;
        for (const line of calculated.result.lines) {
          found.lines.add(line.id);
          if (line.value.kind === 'text') found.texts.add(line.value.text);
        }
        for (const { id: notice } of calculated.result.notices) found.notices.add(notice);
      }),
      { numRuns: 20_000, seed: 1 },
    );
    expect([...found.lines].toSorted()).toEqual(wordsUnder(`line.${id}`));
    expect([...found.notices].toSorted()).toEqual(wordsUnder(`notice.${id}`));
    expect([...found.texts].filter((text) => !words.has(wordKeys.text(text)))).toEqual([]);
  });
});

test('the words cover every kind of cost, scheme and operator, and no other', () => {
  expect(wordsUnder('feeKind')).toEqual(feeKinds.toSorted());
  expect(wordsUnder('block')).toEqual(schemeIds.toSorted());
  expect([wordsUnder('operator'), wordsUnder('join')]).toEqual([operators.toSorted(), operators.toSorted()]);
});
