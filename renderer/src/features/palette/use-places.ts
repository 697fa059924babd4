import { useMemo } from 'react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useSourceWords } from '#renderer/sources/source-words.ts';
import type { Screen } from '#renderer/state/place.ts';
import { useCharacters } from '#renderer/state/characters.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { catalogue } from '#shared/calculators/catalogue.ts';
import type { Text } from '#shared/i18n/languages.ts';
import { readyName, type Characters, type ReadyName } from '#shared/corpus/search/match-name.ts';
import type { Destination } from './rank.ts';

/** A place to jump to, as the palette lists it. */
export interface Place extends Destination {
  readonly name: string;
  /** What stands beside the name, such as the year of a document. */
  readonly detail: string;
  /** Whether the name is a document's own words. */
  readonly isPolicyText: boolean;
  readonly target: { readonly screen: Screen } | { readonly client: string };
  /** The colour of a client; absent of anything else. */
  readonly colour?: number;
}

const screens = [
  'home',
  'library',
  'search',
  'timeline',
  'packs',
  'checklists',
  'support',
  'calculators',
  'clients',
  'report',
  'evidence',
  'history',
  'settings',
] as const;
const compareParts = ['topics', 'articles', 'amounts'] as const;
const readyNames = new WeakMap<Characters, Map<string, ReadyName>>();

/** Everything that can be jumped to by name but articles, which the search of the documents finds. */
export function usePlaces(): readonly Place[] {
  const { bundle, clients } = useReady();
  const language = useLanguage();
  const common = useWords('common');
  const calculators = useWords('calculators');
  const compare = useWords('compare');
  const { policyName } = useSourceWords();
  const characters = useCharacters();
  return useMemo(() => {
    const named = (text: Text) => [pick(text, language), text['zh-CN'], text.en];
    const place = (
      kind: Place['kind'],
      id: string,
      names: readonly string[],
      target: Place['target'],
      more: {
        readonly detail?: () => string;
        readonly otherNames?: () => readonly string[];
        readonly isPolicyText?: boolean;
        readonly colour?: number;
      } = {},
    ): Place => ({
      key: `${kind}:${id}`,
      kind,
      name: names[0] ?? '',
      // Worked out when something is typed: of thousands of documents it takes longer than a frame.
      get names() {
        return [...new Set([...names, ...(more.otherNames?.() ?? [])])].map((name) => readyOnce(name, characters));
      },
      get detail() {
        return more.detail?.() ?? '';
      },
      isPolicyText: more.isPolicyText ?? false,
      target,
      ...(more.colour === undefined ? {} : { colour: more.colour }),
    });
    return [
      ...screens.map((name) => place('screen', name, [common(`screens.${name}`), name], { screen: { name } })),
      ...compareParts.map((part) =>
        place(
          'screen',
          `compare ${part}`,
          [compare('nameOfPart', { title: compare('title'), part: compare(`parts.${part}`) }), part],
          { screen: { name: 'compare', part } },
        ),
      ),
      ...bundle.checklists.map(({ id, title }) =>
        place('checklist', id, [...named(title), id], { screen: { name: 'checklist', checklist: id } }),
      ),
      ...Object.values(catalogue).map(({ id }) =>
        place('calculator', id, [calculators(`title.${id}`), id], { screen: { name: 'calculator', calculator: id } }),
      ),
      ...clients
        .filter(({ deletedAt }) => deletedAt === null)
        .map(({ id, name, colour }) => place('client', id, [name], { client: id }, { colour })),
      ...bundle.policies.map((policy) =>
        place(
          'policy',
          policy.id,
          [policy.title],
          { screen: { name: 'library', article: policy.articles[0]?.id ?? '' } },
          {
            detail: () => policyName(policy),
            otherNames: () => [policyName(policy), policy.number ?? policy.id],
            isPolicyText: true,
          },
        ),
      ),
      ...bundle.ruleRecords.map((record) =>
        place(
          'rule',
          record.id,
          [...named(record.title), record.number ?? record.id],
          { screen: { name: 'rule', rule: record.id } },
          { detail: () => record.number ?? '' },
        ),
      ),
    ];
  }, [bundle, clients, language, common, calculators, compare, policyName, characters]);
}

function readyOnce(name: string, characters: Characters): ReadyName {
  const known = readyNames.get(characters) ?? new Map<string, ReadyName>();
  readyNames.set(characters, known);
  const existing = known.get(name) ?? readyName(name, characters);
  known.set(name, existing);
  return existing;
}
