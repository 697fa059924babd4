import { setTimeout as pause } from 'node:timers/promises';
import { startBareApp, type BareApp } from '#test/e2e/support/bare-app.ts';

/** What killing the app again and again came to. Counts of answers are over all starts. */
export interface KillTable {
  readonly kills: number;
  readonly acknowledged: number;
  /** Acknowledged answers that a later start did not show, or showed otherwise. */
  readonly lost: number;
  /** Starts that did not come to their first screen, or could not open the client. */
  readonly unreadable: number;
  /** Starts that told of a file which was found damaged or gave way to another copy of itself. */
  readonly recovered: number;
}

interface KillOptions {
  readonly dataFolder: string;
  readonly appFolder?: string;
  readonly kills: number;
  /** Turned on at the first start, and given at each one after it; without one the files are plain. */
  readonly passphrase?: string;
  /** Called after each start that followed a kill. */
  readonly onKill?: (table: KillTable) => void;
}

/** What a page can be asked, as the app's own page asks it. */
interface Shown {
  readonly client: string | null;
  readonly unopened: number;
  readonly notices: number;
  /** Id of each operation, and what it says. */
  readonly operations: readonly (readonly [string, string])[];
}

/** The same words for the same payload, whatever order its fields came in. */
const said = `const said = (payload) => JSON.stringify(payload, Object.keys(payload).sort());`;

/** Opens the lock, or turns it on where there is none yet. */
function passLock(passphrase: string | undefined): string {
  if (passphrase === undefined) return '';
  const words = JSON.stringify(passphrase);
  return `
  const { value: { state } } = await window.portolan['vault:look']();
  const passed = state === 'off'
    ? await window.portolan['vault:turn-on']({ next: ${words} })
    : await window.portolan['vault:unlock']({ passphrase: ${words} });
  if (passed.value?.outcome !== 'done') throw new Error('The lock stays closed.');`;
}

const look = (passphrase?: string): string => `(async () => {
  ${said}
  ${passLock(passphrase)}
  const { value } = await window.portolan['app:start']();
  return JSON.stringify({
    client: value.focus?.id ?? null,
    unopened: value.unopened.length,
    // The app's own page has asked before, where no lock was in its way; each notice is given once.
    notices: value.notices.length + document.querySelectorAll('[data-tone="warning"]').length,
    operations: (value.focus?.operations ?? []).map(({ id, payload }) => [id, said(payload)]),
  });
})()`;

/**
 * Starts the real app on one data folder, answers without pause, kills every process of it at a random moment, and
 * looks at the next start whether everything that was acknowledged is there. What was acknowledged is remembered here,
 * outside the app. Sometimes the kill comes while the app still starts.
 */
export async function runKills({ dataFolder, appFolder, kills, passphrase, onKill }: KillOptions): Promise<KillTable> {
  const acknowledged = new Map<string, string>();
  const missing = new Set<string>();
  let table: KillTable = { kills: 0, acknowledged: 0, lost: 0, unreadable: 0, recovered: 0 };
  const options = { dataFolder, ...(appFolder === undefined ? {} : { appFolder }) };
  const startAndLook = async (): Promise<{ readonly app: BareApp; readonly shown: Shown } | null> => {
    try {
      const app = await startBareApp([], options);
      // True because the expression above writes this shape.
      const shown = JSON.parse(String(await app.evaluate(look(passphrase)))) as Shown;
      const there = new Map(shown.operations);
      for (const [id, said] of acknowledged) if (there.get(id) !== said) missing.add(id);
      const isUnreadable = shown.client === null || shown.unopened > 0;
      table = {
        ...table,
        lost: missing.size,
        unreadable: table.unreadable + Number(isUnreadable),
        recovered: table.recovered + Number(shown.notices > 0),
      };
      return { app, shown };
    } catch {
      table = { ...table, unreadable: table.unreadable + 1 };
      return null;
    }
  };
  while (table.kills < kills) {
    const started = await startAndLook();
    if (started !== null) {
      const { app, shown } = started;
      let hasEnded = false;
      void app.ended.then(() => (hasEnded = true));
      const isOver = pause(Math.random() * 1500).then(() => app.kill());
      for (let round = 0, isRunning = true; isRunning; round += 1) {
        const together = round % 5 === 4 ? 3 : 1;
        const answers = Array.from({ length: together }, (_, index) =>
          answerOnce(app, shown.client, round * 5 + index),
        );
        // What the app was killed over was never acknowledged.
        const told = await Promise.all(answers).catch((error: unknown) => {
          if (!hasEnded) throw error;
          return null;
        });
        isRunning = told !== null;
        for (const one of told ?? []) if (one !== null) acknowledged.set(...one);
      }
      await isOver;
    }
    table = { ...table, kills: table.kills + 1, acknowledged: acknowledged.size };
    onKill?.(table);
    if (table.kills % 10 === 0 && table.kills < kills) {
      await killWhileStarting(options);
      table = { ...table, kills: table.kills + 1 };
    }
  }
  const last = await startAndLook();
  await last?.app.close();
  return table;
}

/** Makes one change; what it was and said, once the app says that it is on the disk, else null. */
async function answerOnce(
  app: BareApp,
  client: string | null,
  round: number,
): Promise<readonly [string, string] | null> {
  const change =
    round % 4 === 3
      ? {
          kind: 'note.add',
          payload: { note: `n${round}-${Date.now()}`, fact: 'exportDate', text: `第 ${round} 条备注` },
        }
      : {
          kind: 'answer.set',
          payload: { fact: 'registeredInPilotZone', value: round % 2 === 0, basis: 'stated' },
        };
  const request = JSON.stringify({ client, change });
  const told =
    await app.evaluate(`(() => { ${said} return window.portolan['record:append'](${request}).then((answer) => JSON.stringify(
    answer.ok && answer.value.status.unsaved === 0
      ? answer.value.operations.map(({ id, payload }) => [id, said(payload)])[0]
      : null)); })()`);
  // True because the expression writes this shape.
  return JSON.parse(String(told)) as readonly [string, string] | null;
}

/** Nothing is answered: what matters is what the start itself does to the files. */
async function killWhileStarting(options: NonNullable<Parameters<typeof startBareApp>[1]>): Promise<void> {
  await startBareApp([], { ...options, killAfter: Math.random() * 900 }).then(
    (app) => app.kill(),
    () => undefined,
  );
}
