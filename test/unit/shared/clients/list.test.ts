import { describe, expect, it } from 'vitest';
import { listClients, namedIn, type ListQuery } from '#shared/clients/list.ts';
import { readyName, readyWords, type Characters } from '#shared/corpus/search/match-name.ts';
import type { ClientSummary } from '#shared/ipc/contract.ts';

const readings: Readonly<Record<string, readonly string[]>> = {
  海: ['hai'],
  澜: ['lan'],
  贸: ['mao'],
  易: ['yi'],
  云: ['yun'],
  帆: ['fan'],
};
const characters: Characters = {
  fold: (character) => character.normalize('NFKC').toLowerCase(),
  readingsOf: (folded) => readings[folded] ?? [],
};
const everything: ListQuery = { words: '', city: null, platform: null, brand: null, sort: 'worked' };

function client(
  name: string,
  worked: number | null,
  profile: Record<string, string> = {},
  city?: string,
): ClientSummary {
  const facts = city === undefined ? {} : { registeredCity: city };
  const digest = { facts, profile, open: 0, answered: 0, worked };
  return { id: `c-${name}`, name, colour: 0, sample: null, isArchived: false, deletedAt: null, digest };
}

function listed(clients: readonly ClientSummary[], query: Partial<ListQuery> = {}): readonly string[] {
  const words = readyWords(query.words ?? '', characters);
  return listClients(clients, { ...everything, ...query, words }, (name) => readyName(name, characters)).map(
    ({ name }) => name,
  );
}

const hailan = client('海澜贸易', 20, { platforms: '亚马逊\nTemu', brands: '海风' }, 'shanghai');
const yunfan = client('云帆贸易', 30, { platforms: 'Temu' }, 'shenzhen');
const unopened: ClientSummary = { ...client('海云', null), digest: null };
const all = [hailan, yunfan, unopened];

describe('the list of clients', () => {
  it('puts the one worked on last first, and those never opened last', () => {
    expect(listed(all)).toEqual(['云帆贸易', '海澜贸易', '海云']);
  });

  it('by name counts numbers as numbers', () => {
    const shops = ['店10', '店9', '店1'].map((name, index) => client(name, index));
    expect(listed(shops, { sort: 'name' })).toEqual(['店1', '店9', '店10']);
  });

  it('finds by characters, by sound and by initials, best first', () => {
    expect(listed(all, { words: '贸易' })).toEqual(['云帆贸易', '海澜贸易']);
    expect(listed(all, { words: 'hailan' })).toEqual(['海澜贸易']);
    expect(listed(all, { words: 'hlmy' })).toEqual(['海澜贸易']);
    expect(listed(all, { words: '没有' })).toEqual([]);
  });

  it('narrows by city, platform and brand together, and drops what it knows nothing of', () => {
    expect(listed(all, { platform: 'Temu' })).toEqual(['云帆贸易', '海澜贸易']);
    expect(listed(all, { platform: 'Temu', city: 'shanghai' })).toEqual(['海澜贸易']);
    expect(listed(all, { brand: '海风', city: 'shenzhen' })).toEqual([]);
    // A platform is named as a whole: no part of one fits.
    expect(listed(all, { platform: 'Tem' })).toEqual([]);
  });

  it('offers the platforms and brands that clients name, those of most clients first', () => {
    expect(namedIn(all, 'platforms')).toEqual(['Temu', '亚马逊']);
    expect(namedIn(all, 'brands')).toEqual(['海风']);
  });

  it('does not change the order it was given', () => {
    const given = [...all];
    listed(given, { sort: 'name' });
    expect(given).toEqual(all);
  });
});
