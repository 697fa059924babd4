import { describe, expect, it } from 'vitest';
import { Refused } from '#main/ipc/refused.ts';
import { channels } from '#shared/ipc/channels.ts';
import { badRequests, goodRequests, openDoor } from '#test/contract/door.ts';

describe('the door', () => {
  it('answers every channel of the contract, and no other', () => {
    const { registered, send } = openDoor();
    expect(registered).toEqual([...channels]);
    expect(() => send('file:read', { path: '/etc/passwd' })).toThrow('No handler registered');
  });
});

describe.each(channels)('%s', (channel) => {
  it('lets a good request of our page through to its handler', async () => {
    const { reached, reports, send } = openDoor();
    expect(await send(channel, goodRequests[channel])).toEqual({ ok: true, value: {} });
    expect({ reached, reports }).toEqual({ reached: [goodRequests[channel]], reports: [] });
  });

  it('refuses a stranger before looking at what it asks', async () => {
    const { reached, reports, send } = openDoor();
    expect(await send(channel, goodRequests[channel], 'stranger')).toEqual({ ok: false, refusal: 'untrusted-sender' });
    expect({ reached, refusals: reports.map((report) => report.refusal) }).toEqual({
      reached: [],
      refusals: ['untrusted-sender'],
    });
  });

  it('refuses a frame that is gone', async () => {
    const { reached, send } = openDoor();
    expect(await send(channel, goodRequests[channel], null)).toEqual({ ok: false, refusal: 'untrusted-sender' });
    expect(reached).toEqual([]);
  });

  it('refuses every wrong shape, and one with a field too many', async () => {
    const { reached, send } = openDoor();
    const extra = { ...goodRequests[channel], extra: 1 };
    for (const request of [...badRequests[channel], extra]) {
      expect([request, await send(channel, request)]).toEqual([request, { ok: false, refusal: 'bad-request' }]);
    }
    expect(reached).toEqual([]);
  });

  it('passes a refusal of its handler as data', async () => {
    const { reports, send } = openDoor({
      [channel]: async () => {
        throw new Refused('unknown-client');
      },
    });
    expect(await send(channel, goodRequests[channel])).toEqual({ ok: false, refusal: 'unknown-client' });
    expect(reports).toMatchObject([{ channel, refusal: 'unknown-client' }]);
  });

  it('lets neither message, path nor stack of an error out', async () => {
    const { reports, send } = openDoor({
      [channel]: async () => {
        throw new Error("ENOENT: no such file or directory, open '/home/li/data/clients/c-1.json'");
      },
    });
    const answer = await send(channel, goodRequests[channel]);
    expect(answer).toEqual({ ok: false, refusal: 'internal' });
    expect(JSON.stringify(answer)).not.toMatch(/ENOENT|home|at /);
    expect(reports[0]?.cause).toBeInstanceOf(Error);
  });
});

describe('a request with surroundings to trim', () => {
  it('reaches its handler as the contract reads it', async () => {
    const { reached, send } = openDoor();
    await send('client:create', { name: '  甲公司 ', sample: null });
    expect(reached).toEqual([{ name: '甲公司', sample: null }]);
  });
});
