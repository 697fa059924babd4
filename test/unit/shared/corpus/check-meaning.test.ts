import { beforeAll, describe, expect, it } from 'vitest';
import { sha256OfText } from '#main/packs/hash.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { meaningFault } from '#shared/corpus/check-meaning.ts';
import { canonicalJson } from '#shared/record/canonical.ts';
import { smallSeeds } from '#test/helpers/seeds-copy.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';

let bundle: Bundle;

beforeAll(async () => {
  ({ bundle } = await compileSeeds(smallSeeds));
});

/** The fault of the small bundle after one change, its edition made to fit again. */
function faultAfter(change: (draft: Bundle) => void): ReturnType<typeof meaningFault> {
  const draft = structuredClone(bundle);
  change(draft);
  const { edition: _, ...content } = draft;
  return meaningFault({ ...content, edition: sha256OfText(canonicalJson(content)) }, sha256OfText);
}

describe('a bundle', () => {
  it('that was compiled holds together', async () => {
    expect(meaningFault(bundle, sha256OfText)).toBeNull();
    expect(meaningFault((await compileSeeds('seeds')).bundle, sha256OfText)).toBeNull();
  });

  it.each<[string, (draft: Bundle) => void, string]>([
    ['an id twice', ({ facts }) => facts.push(...facts.slice(0, 1)), 'twice'],
    ['an article twice', ({ policies: [policy] }) => policy?.articles.push(...policy.articles.slice(0, 1)), 'twice'],
    [
      'an article of another document',
      ({ policies: [policy] }) => (the(the(policy).articles[1]).id = 'yy-2020#1'),
      'article',
    ],
    [
      'a chapter that is not there',
      ({ policies: [policy] }) => (the(the(policy).articles[1]).chapter = 'none'),
      'article',
    ],
    ['a gap beyond its text', ({ policies: [policy] }) => policy?.articles[1]?.gaps.push(99_999), 'article'],
    [
      'a text changed under a quote',
      ({ policies: [policy] }) => (the(the(policy).articles[0]).text = '别的文字'),
      'quote',
    ],
    ['a rule record gone', (draft) => (draft.ruleRecords = []), 'statement'],
    ['a fact gone', (draft) => (draft.facts = []), 'fact'],
    [
      'a link to nothing',
      ({ checklists: [one] }) => one?.links.push({ checklist: 'none', text: one.title }),
      'checklist',
    ],
    [
      'a reference to nothing',
      ({ checklists: [one] }) => (the(the(the(one).rules[0]).requires[0]).holds = { ref: 'none' }),
      'condition',
    ],
    ['a measure of nothing', ({ measures: [one] }) => (the(one).article = 'zz-2020#99'), 'article'],
    ['leaning on nothing', ({ checklists: [one] }) => one?.leansOn.push('zz-2020#99'), 'article'],
    [
      'a sample that answers nothing',
      ({ samples: [one] }) => (the(one).answers['none'] = { unknown: 'notSure' }),
      'fact',
    ],
    [
      'a condition without end',
      ({ contradictions }) => {
        for (let depth = 0; depth < 80; depth += 1)
          the(contradictions[0]).holds = { not: the(contradictions[0]).holds };
      },
      'too-deep',
    ],
  ])('with %s does not', (_, change, fault) => {
    expect(faultAfter(change)?.fault).toBe(fault);
  });

  it('whose edition is not that of its content does not', () => {
    expect(meaningFault({ ...bundle, edition: '0'.repeat(64) }, sha256OfText)?.fault).toBe('edition');
  });
});

/** What the small seeds are known to have. */
function the<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('The small seeds lack what this test changes.');
  return thing;
}
