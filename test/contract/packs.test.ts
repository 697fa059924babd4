import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ResponseOf } from '#shared/ipc/contract.ts';
import type { PackListing } from '#shared/packs/contract.ts';
import { fold } from '#shared/record/fold.ts';
import { staleAnswers } from '#shared/record/stale.ts';
import { openApp, textOf, type TestApp } from '#test/contract/app.ts';
import { hostilePacks, type HostilePack } from '#test/helpers/hostile-packs.ts';
import { secondPack, testPublisher, type TestPublisher } from '#test/helpers/second-pack.ts';
import { snapshotOf } from '#test/helpers/snapshot.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

let publisher: TestPublisher;
let bytes: Uint8Array<ArrayBuffer>;
let hostile: readonly HostilePack[];
const second = { id: 'second-edition', version: 2 };

beforeAll(async () => {
  const [ours, stranger] = await Promise.all([testPublisher(), testPublisher('虚构·陌生人')]);
  publisher = ours;
  const made = await secondPack(ours.key);
  bytes = new Uint8Array(made.bytes);
  const { 'manifest.json': _, 'manifest.sig': __, ...files } = unzipSync(bytes);
  const pack = { manifest: made.manifest, files: new Map(Object.entries(files)) };
  hostile = hostilePacks(made.bytes, pack, ours.key, stranger.key);
}, 90_000);

/** An app on a folder in which the publisher of the second pack is trusted. */
async function appThatTrusts(folder: string): Promise<TestApp> {
  const file = join(folder, 'publisher.pub');
  await writeFile(file, publisher.publisherFile);
  const app = await openApp(join(folder, 'data'), join(folder, 'report.html'), () => file);
  const offered = await app.get('publisher:choose', undefined);
  if (offered.outcome !== 'fit') throw new Error('The publisher was not offered.');
  await app.get('publisher:trust', { token: offered.token });
  return app;
}

async function fit(app: TestApp): Promise<Extract<ResponseOf<'pack:receive'>, { outcome: 'fit' }>> {
  const answer = await app.get('pack:receive', { bytes });
  if (answer.outcome !== 'fit') throw new Error(`The pack was refused: ${answer.problem.kind}`);
  return answer;
}

/** The edition the window would show. */
async function editionOf(app: TestApp): Promise<unknown> {
  const bundle: unknown = JSON.parse(new TextDecoder().decode(await app.get('corpus:load', undefined)));
  return typeof bundle === 'object' && bundle !== null && 'edition' in bundle ? bundle.edition : null;
}

async function install(app: TestApp): Promise<PackListing> {
  return (await app.get('pack:install', { token: (await fit(app)).token })).listing;
}

describe('publishers', () => {
  it('are offered with their fingerprint, trusted by a second step, and taken away again', async () => {
    await using folder = await temporaryFolder();
    const app = await appThatTrusts(folder.path);
    const { fingerprint } = publisher.key;
    const { listing } = await app.get('pack:list', undefined);
    expect(listing.publishers).toMatchObject([{ name: '虚构·测试出版者', fingerprint }]);
    expect(await app.get('publisher:choose', undefined)).toEqual({ outcome: 'refused', problem: 'known' });
    expect((await app.get('publisher:remove', { fingerprint })).listing.publishers).toEqual([]);
    expect(await app.get('pack:receive', { bytes })).toEqual({
      outcome: 'refused',
      problem: { kind: 'unknown-publisher', fingerprint },
    });
  });

  it('are refused where the file is none, and nobody is trusted by a token that was not given', async () => {
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'x.pub');
    const app = await openApp(join(folder.path, 'data'), null, () => file);
    for (const content of [
      '',
      'x',
      '{"format":"portolan-publisher","formatVersion":1,"name":"n","key":"AA=="}',
      'x'.repeat(9000),
    ]) {
      await writeFile(file, content);
      expect(await app.get('publisher:choose', undefined)).toEqual({ outcome: 'refused', problem: 'not-a-key' });
    }
    expect(await app.ask('publisher:trust', { token: 'guessed' })).toBe('bad-request');
    expect((await app.get('pack:list', undefined)).listing.publishers).toEqual([]);
  });
});

describe('a pack', () => {
  it('that is hostile is refused whole, and not one byte of the data folder changes', async () => {
    await using folder = await temporaryFolder();
    const app = await appThatTrusts(folder.path);
    const before = await snapshotOf(folder.path);
    for (const { name, bytes: bad, problem } of hostile) {
      const isTooLong = bad.length > 32 * 1024 * 1024 + 1;
      const answer = isTooLong ? null : await app.get('pack:receive', { bytes: new Uint8Array(bad) });
      expect({ name, answer }).toEqual({
        name,
        answer: isTooLong ? null : { outcome: 'refused', problem: expect.objectContaining(problem) },
      });
      expect({ name, folder: await snapshotOf(folder.path) }).toEqual({ name, folder: before });
    }
    expect(await app.ask('pack:install', { token: 'guessed' })).toBe('bad-request');
    expect(await snapshotOf(folder.path)).toEqual(before);
  }, 60_000);

  it('chosen by a dialog is looked at as one that was dropped, and nothing is written before the yes', async () => {
    await using folder = await temporaryFolder();
    const app = await appThatTrusts(folder.path);
    const before = await snapshotOf(folder.path);
    const file = join(folder.path, 'second.portolanpack');
    await writeFile(file, bytes);
    const chooser = await openApp(join(folder.path, 'data'), null, () => file);
    const [chosen, dropped] = [await chooser.get('pack:choose', undefined), await fit(app)];
    expect(chosen).toEqual({ ...dropped, token: chosen.outcome === 'fit' ? chosen.token : '' });
    expect(dropped).toMatchObject({ pack: { ...second, publisher: { name: '虚构·测试出版者' } }, isSameBase: true });
    expect({ ...(await snapshotOf(folder.path)), 'second.portolanpack': '' }).toEqual({
      ...before,
      'second.portolanpack': '',
    });
  });

  it('shows clause by clause what it would change', async () => {
    await using folder = await temporaryFolder();
    const { changes } = await fit(await appThatTrusts(folder.path));
    expect(changes.policies.map(({ id, kind, parts }) => [id, kind, parts.length])).toEqual([
      ['gz-2024', 'changed', 1],
      ['gz-2026', 'added', 3],
      ['sh-2023', 'changed', 1],
      ['gd-2016', 'removed', 22],
    ]);
    const [clause] = changes.policies[2]?.parts ?? [];
    expect(clause).toMatchObject({ id: 'sh-2023#13', kind: 'changed' });
    expect(clause?.before).toContain('对于出口货物未取得有效进货凭证且符合');
    expect(clause?.after).toContain('对于出口货物未能取得合法进货凭证〔虚构的测试文字〕且符合');
    expect(changes.ruleRecords).toEqual([]);
    expect(changes.checklists.map(({ id }) => id)).toContain('vat-no-invoice');
    expect(changes.others.measures).toEqual({ added: 2, removed: 20, changed: 2 });
  });

  it('is in use for everything once it is installed, and gone from everything once one goes back', async () => {
    await using folder = await temporaryFolder();
    const app = await appThatTrusts(folder.path);
    const builtIn = await editionOf(app);
    const { edition } = (await fit(app)).pack;
    const listing = await install(app);
    expect(listing).toMatchObject({ active: second, packs: [{ ...second, isDamaged: false }] });
    expect(await editionOf(app)).toBe(edition);
    expect((await app.get('app:start', undefined)).overview.edition).toBe(edition);
    const again = await openApp(join(folder.path, 'data'));
    expect((await again.get('app:start', undefined)).overview.edition).toBe(edition);
    expect(await again.get('pack:receive', { bytes })).toEqual({
      outcome: 'refused',
      problem: { kind: 'installed', version: 2 },
    });
    expect((await again.get('pack:activate', { pack: null })).listing.active).toBeNull();
    expect(await editionOf(again)).toBe(builtIn);
    expect(await again.ask('pack:activate', { pack: { id: 'never-seen', version: 1 } })).toBe('bad-request');
  });

  it('brings the given files and the other script of its own documents', async () => {
    await using folder = await temporaryFolder();
    const app = await appThatTrusts(folder.path);
    const given = async (policy: string) => (await app.get('reading:given', { policy })).given;
    expect(await given('gz-2026')).toBeNull();
    await install(app);
    expect(await given('gz-2026')).toMatchObject({ file: 'gz-2026.txt', isIntact: true });
    expect(await given('sh-2023')).toMatchObject({ isIntact: true });
    expect((await given('sh-2023'))?.text).toContain('〔虚构的测试文字〕');
    const { traditional } = await app.get('reading:scripts', undefined);
    expect(traditional['gz-2026#1']).toContain('測試條款');
    await app.get('pack:activate', { pack: null });
    expect((await given('sh-2023'))?.text).not.toContain('〔虚构的测试文字〕');
  });

  it('is installed by its token once, and only while no other one was looked at', async () => {
    await using folder = await temporaryFolder();
    const app = await appThatTrusts(folder.path);
    const [first, later] = [await fit(app), await fit(app)];
    expect(await app.ask('pack:install', { token: first.token })).toBe('bad-request');
    await app.get('pack:install', { token: later.token });
    expect(await app.ask('pack:install', { token: later.token })).toBe('bad-request');
  });
});

describe('answers', () => {
  it('carry the words they were given to; those whose words changed are stale until they are given again', async () => {
    await using folder = await temporaryFolder();
    const app = await appThatTrusts(folder.path);
    const { opened } = await app.get('client:create', { name: '虚构·甲公司', sample: 'nanwan-home' });
    const client = opened.id;
    const stale = async (): Promise<readonly string[]> => {
      const [{ opened: now }, grounds] = [
        await app.get('client:open', { client }),
        await app.get('grounds:load', undefined),
      ];
      return staleAnswers(fold(now.operations), grounds).map(({ fact }) => fact);
    };
    expect(await stale()).toEqual([]);
    await install(app);
    // The seller's kind was asked by a clause of the document that is gone, and is asked by another one now.
    const both = ['purchaseVoucher', 'sellerKind'];
    expect(await stale()).toEqual(both);

    // Going back makes the answer good again; coming forth makes it stale again.
    await app.get('pack:activate', { pack: null });
    expect(await stale()).toEqual([]);
    await app.get('pack:activate', { pack: second });
    expect(await stale()).toEqual(both);

    const payload = { fact: 'purchaseVoucher', value: 'none', basis: 'stated' } as const;
    await app.get('record:append', { client, change: { kind: 'answer.set', payload } });
    expect(await stale()).toEqual(['sellerKind']);
    // What undo brings back was given to the old words.
    await app.get('record:undo', { client });
    expect(await stale()).toEqual(both);
    await app.get('record:redo', { client });
    expect(await stale()).toEqual(['sellerKind']);
  });

  it('can be shown with both texts, the old one too', async () => {
    await using folder = await temporaryFolder();
    const app = await appThatTrusts(folder.path);
    const { opened } = await app.get('client:create', { name: '虚构·甲公司', sample: 'nanwan-home' });
    await install(app);
    const [stale] = staleAnswers(fold(opened.operations), await app.get('grounds:load', undefined));
    const marks = [...(stale?.gone ?? []), ...(stale?.come ?? [])];
    const texts = await app.get('grounds:texts', { marks });
    expect(stale?.checklists).toEqual(['cit-deemed', 'vat-no-invoice']);
    expect(stale?.gone.map((mark) => texts[mark])).toContainEqual({
      source: 'sh-2023#13',
      name: '上海市推进跨境电商高质量发展行动方案（2023-2025年） 13.加快落实税收政策',
      text: '出口货物未取得有效进货凭证',
    });
    expect(stale?.come.map((mark) => texts[mark]?.text)).toEqual(['出口货物未能取得合法进货凭证〔虚构的测试文字〕']);
  });

  it('that are stale are not counted in a report, which says so', async () => {
    await using folder = await temporaryFolder();
    const app = await appThatTrusts(folder.path);
    const { opened } = await app.get('client:create', { name: '虚构·甲公司', sample: 'nanwan-home' });
    const report = async (): Promise<string> => {
      const order = { client: opened.id, scope: 'checklist', preparedBy: '' } as const;
      const request = { ...order, format: 'html', language: 'zh-CN' } as const;
      await app.get('report:export', { ...request, checklists: ['vat-no-invoice'], asOf: '2026-11-20' });
      return textOf(join(folder.path, 'report.html'));
    };
    const waiting = '所据条文已变，待再确认，未计入';
    expect(await report()).not.toContain(waiting);
    await install(app);
    expect(await report()).toContain(waiting);
    const payload = { fact: 'purchaseVoucher', value: 'none', basis: 'stated' } as const;
    await app.get('record:append', { client: opened.id, change: { kind: 'answer.set', payload } });
    expect(await report()).not.toContain(waiting);
  });
});
