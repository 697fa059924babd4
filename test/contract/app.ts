import { readFile } from 'node:fs/promises';
import { gatherHandlers, type Parts } from '#main/handlers.ts';
import { readWorkspace } from '#main/open-data.ts';
import { vaultHandlers } from '#main/vault/handlers.ts';
import type { Progress } from '#main/vault/convert-folder.ts';
import type { Keyring } from '#main/vault/keyring.ts';
import { Vault } from '#main/vault/vault.ts';
import { WorkspaceHolder } from '#main/workspace-holder.ts';
import { sha256OfText } from '#main/packs/hash.ts';
import { PackShelf } from '#main/packs/shelf.ts';
import { givenTextsIn } from '#main/reading/given-texts.ts';
import { BackupKeeper } from '#main/backups/keeper.ts';
import { WorkInHand } from '#main/backups/work-in-hand.ts';
import { readPdf } from '#main/reports/pdf/read-pdf.ts';
import type { Press } from '#main/reports/press.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { groundsOf } from '#shared/corpus/grounds.ts';
import { overviewOf } from '#shared/corpus/overview.ts';
import type { Channel } from '#shared/ipc/channels.ts';
import { contract, type RequestOf, type ResponseOf, type SaveStatus } from '#shared/ipc/contract.ts';
import type { HandoffProgress } from '#shared/handoff/contract.ts';
import type { Refusal } from '#shared/ipc/envelope.ts';
import type { ReportProgress } from '#shared/reports/contract.ts';
import { textOfHtml } from '#shared/reports/read-html.ts';
import type { Settings } from '#shared/workspace/schema.ts';
import { exchangesOf } from '#test/helpers/exchanging.ts';
import { openDoor } from '#test/contract/door.ts';
import { plainPdf } from '#test/helpers/plain-pdf.ts';

/** The compiled seeds, once per run: the documents and samples the app really carries. */
export const seeds: Promise<Bundle> = compileSeeds('seeds').then(({ bundle }) => bundle);

const builtIn = seeds.then((bundle) => ({
  overview: overviewOf(bundle),
  grounds: groundsOf(bundle, sha256OfText),
  text: async () => new TextEncoder().encode(JSON.stringify(bundle)),
  whole: () => seeds,
}));

/** Main without Electron: real handlers behind the real door, on a real folder. */
export interface TestApp {
  readonly workspace: OpenWorkspace;
  /** What the contract promises to answer, or the refusal; an answer of another shape fails the test. */
  readonly ask: <C extends Channel>(channel: C, request: RequestOf<C>) => Promise<ResponseOf<C> | Refusal>;
  /** As `ask`, where anything but an answer fails the test. */
  readonly get: <C extends Channel>(channel: C, request: RequestOf<C>) => Promise<ResponseOf<C>>;
  readonly applied: readonly Settings[];
  readonly statuses: readonly SaveStatus[];
  /** Names the save dialog offered. */
  readonly offered: readonly string[];
  /** What the operating system was asked to tell. */
  readonly told: readonly string[];
  readonly vault: Vault;
  readonly progresses: readonly Progress[];
  /** One entry each time the page was opened anew. */
  readonly reloads: readonly string[];
  /** Steps of exports that were told. */
  readonly progress: readonly ReportProgress[];
  /** What was told while a handoff file was worked on. */
  readonly handoffSteps: readonly HandoffProgress[];
}

/** A keyring that keeps a secret as it is. */
const keyring: Keyring = {
  isAvailable: () => true,
  protect: (secret) => Buffer.from(secret),
  reveal: (kept) => kept.toString('utf8'),
};

/** A press without Electron: the page's words as a plain PDF, and a printer that takes everything. */
const press: Press = {
  toPdf: async ({ html }) => plainPdf(textOfHtml(html)),
  toPaper: async () => 'printed',
  wake: () => undefined,
  read: readPdf,
};

/** What stands around main, where a test needs another than the usual. */
interface Outside {
  readonly writer?: Parts['writer'];
  /** What the store writes through, where that is not the disk itself. */
  readonly store?: NonNullable<Parameters<typeof readWorkspace>[2]>;
  /** What is done otherwise than by the plain press of tests. */
  readonly pressOf?: Partial<Press>;
  /** The paths a person would pick in the next dialog to open several files. */
  readonly several?: () => readonly string[];
}

/** Opens the app on a folder; `chosen` is the path a person would pick in the save dialog. */
export async function openApp(
  folder: string,
  chosen: string | null = null,
  /** The path a person would pick in the next dialog to open a file. */
  toOpen: () => string | null = () => null,
  {
    writer = { access: { mode: 'write' }, takeOver: async () => false },
    store = {},
    pressOf = {},
    several = () => [],
  }: Outside = {},
): Promise<TestApp> {
  const vault = await Vault.open({ dataFolder: folder });
  const [applied, statuses, offered, told]: [Settings[], SaveStatus[], string[], string[]] = [[], [], [], []];
  const [progresses, reloads]: [Progress[], string[]] = [[], []];
  const progress: ReportProgress[] = [];
  const handoffSteps: HandoffProgress[] = [];
  const packs = await PackShelf.open({
    dataFolder: folder,
    builtIn: await builtIn,
    builtInTexts: givenTextsIn('seeds'),
  });
  const holder = new WorkspaceHolder(async (workspace) => {
    workspace.onStatus((status) => statuses.push(status));
    const backups = new BackupKeeper(workspace);
    const gathered = gatherHandlers({
      workspace,
      backups,
      inHand: new WorkInHand(() => undefined),
      chooseFolder: async () => toOpen(),
      exchanges: exchangesOf(workspace),
      tellClients: () => undefined,
      packs,
      about: { version: '0.1.0', preferredLanguages: ['zh-CN'], isPortable: false },
      writer,
      startAnew: () => undefined,
      chooseToSave: async ({ purpose, kind, values }) => {
        offered.push([purpose, kind, ...Object.values(values)].join(' '));
        return chosen;
      },
      chooseToOpen: async (purpose) => (purpose === 'table' ? chosen : toOpen()),
      chooseSeveral: async () => several(),
      press: { ...press, ...pressOf },
      tellProgress: (step) => progress.push(step),
      onHandoffProgress: (step) => handoffSteps.push(step),
      applySettings: (settings) => applied.push(settings),
      tellSystem: (title, body) => told.push(`${title} ${body}`) > 0,
    });
    return { handlers: gathered, end: () => backups.stop() };
  });
  if (!vault.isLocked) await holder.hold(await readWorkspace(folder, vault, store));
  const ofLock = vaultHandlers({
    vault,
    holder,
    keyring,
    preferredLanguages: ['zh-CN'],
    isKeyMissing: false,
    openWorkspace: async () => holder.hold(await readWorkspace(folder, vault, store)),
    tellProgress: (progress) => progresses.push(progress),
    reload: () => reloads.push('reload'),
  });
  const { send } = openDoor(holder.relay(ofLock));
  const ask: TestApp['ask'] = async (channel, request) => {
    const answer = await send(channel, request);
    // The schema of the channel is what makes its output the channel's response.
    return answer.ok ? (contract[channel].response.parse(answer.value) as ResponseOf<typeof channel>) : answer.refusal;
  };
  const get: TestApp['get'] = async (channel, request) => {
    const answer = await ask(channel, request);
    if (typeof answer === 'string') throw new Error(`${channel} was refused: ${answer}`);
    return answer;
  };
  return {
    get workspace() {
      if (holder.workspace === null) throw new Error('The workspace is locked.');
      return holder.workspace;
    },
    vault,
    ask,
    get,
    applied,
    statuses,
    offered,
    told,
    progresses,
    reloads,
    progress,
    handoffSteps,
  };
}

/** The text of a file. */
export function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8');
}
