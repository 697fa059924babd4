import { describe, expect, it } from 'vitest';
import type { Door } from '#main/ipc/register.ts';
import { waitingDoor, type WaitingDoor } from '#main/ipc/waiting-door.ts';
import { channels, type Channel } from '#shared/ipc/channels.ts';

type Handle = Door<string>['handle'];
type Listener = Parameters<Handle>[1];

/** A door whose channels a test asks by itself. */
function openDoor(): WaitingDoor<string> & { readonly asks: ReadonlyMap<Channel, Listener> } {
  const asks = new Map<Channel, Listener>();
  return { ...waitingDoor<string>((channel, listener) => asks.set(channel, listener)), asks };
}

describe('the door before anybody answers', () => {
  it('has every channel of the contract', () => {
    expect([...openDoor().asks.keys()]).toEqual([...channels]);
  });

  it('lets a question wait until its channel is answered, and answers it with who asked and what', async () => {
    const { take, asks } = openDoor();
    const asked = asks.get('app:start')?.({ senderFrame: 'the page' }, { anything: 1 });
    const others = asks.get('vault:look')?.({ senderFrame: 'the page' }, undefined);
    take('app:start', async ({ senderFrame }, request) => ({ ok: true, value: [senderFrame, request] }));
    expect(await asked).toEqual({ ok: true, value: ['the page', { anything: 1 }] });
    expect(await Promise.race([others, Promise.resolve('still waiting')])).toBe('still waiting');
  });

  it('tells of the first question, answered or not', async () => {
    const { asked, asks } = openDoor();
    const silence = Promise.resolve('nobody asked');
    expect(await Promise.race([asked, silence])).toBe('nobody asked');
    void asks.get('vault:look')?.({ senderFrame: 'the page' }, undefined);
    expect(await asked).toBeUndefined();
  });

  it('answers at once from then on', async () => {
    const { take, asks } = openDoor();
    take('app:start', async () => ({ ok: false, refusal: 'locked' }));
    expect(await asks.get('app:start')?.({ senderFrame: null }, undefined)).toEqual({ ok: false, refusal: 'locked' });
  });
});
