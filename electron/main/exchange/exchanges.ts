import { randomUUID } from 'node:crypto';
import { folderPlace } from '#main/exchange/folder-place.ts';
import { lookAtFolder, writeFolderMarker, type LookedAt } from '#main/exchange/folder-marker.ts';
import { fits, newMarker, unlock } from '#main/exchange/marker.ts';
import { readMemory, writeMemory, type PlaceMemory } from '#main/exchange/memory.ts';
import { PlaceFailure, type ExchangePlace } from '#main/exchange/place.ts';
import { exchangeOnce } from '#main/exchange/round.ts';
import { ExchangeRunner, untouched } from '#main/exchange/runner.ts';
import { keysOf, type SealingKeys } from '#main/exchange/sealing.ts';
import type { SecretKeeper } from '#main/exchange/secret-keeper.ts';
import type { OpenServer, ServerAccess } from '#main/exchange/server.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import type { ExchangeKind, ExchangeProblem, ExchangeView, FolderOffer, PlaceView } from '#shared/exchange/contract.ts';
import type { ExchangeMarker, ExchangeSettings } from '#shared/exchange/schema.ts';

interface ExchangesParts {
  readonly workspace: OpenWorkspace;
  readonly secrets: SecretKeeper;
  /** False while this copy of the app only looks: then nothing is exchanged. */
  readonly mayWrite: () => boolean;
  /** Brings in what reaches a network; called only once a server was named. */
  readonly openServer: () => Promise<OpenServer>;
  readonly onChange: (view: ExchangeView) => void;
  readonly onError: (error: unknown) => void;
}

/** What unlocks a place, in memory only unless the operating system keeps it. */
interface Unlocked {
  readonly keys: SealingKeys | null;
  readonly password: string;
}

const kinds = ['folder', 'server'] as const satisfies readonly ExchangeKind[];

/** Exchanging of this workspace with others: where, whether it is on, and how it stands. */
export class Exchanges {
  readonly #parts: ExchangesParts;
  readonly #runners = new Map<ExchangeKind, ExchangeRunner>();
  readonly #unlocked = new Map<ExchangeKind, Unlocked>();
  #offered: { readonly token: string; readonly found: LookedAt } | null = null;

  constructor(parts: ExchangesParts) {
    this.#parts = parts;
  }

  /** Begins with what is on and does not run yet. */
  start(): void {
    for (const kind of kinds) if (!this.#runners.has(kind)) this.#begin(kind);
    this.#tell();
  }

  /** Exchanges soon what was just saved. */
  soon(): void {
    for (const runner of this.#runners.values()) runner.soon();
  }

  /** One last exchange with each place, for a moment at most. */
  async leave(): Promise<void> {
    await Promise.all([...this.#runners.values()].map((runner) => runner.leave()));
  }

  /** Ends everything that is under way. */
  async stop(): Promise<void> {
    const running = [...this.#runners.values()];
    this.#runners.clear();
    await Promise.all(running.map((runner) => runner.stop()));
  }

  get view(): ExchangeView {
    const { folder, server, clients } = this.#settings;
    return {
      folder: folder === undefined ? null : this.#placeView('folder', folder, folder.path),
      server: server === undefined ? null : this.#placeView('server', server, server.url),
      clients: clients ?? null,
      remembers: this.#parts.secrets.keeps(),
    };
  }

  /** Looks at a folder a person chose; nothing is written until it is used. */
  async offerFolder(path: string): Promise<FolderOffer> {
    const { folder } = this.#settings;
    const known = folder !== undefined && path === folder.path ? folder.marker : null;
    const found = await lookAtFolder(path, this.#parts.workspace.folder, known);
    const token = randomUUID();
    this.#offered = { token, found };
    const isSealed = found.marker !== null && found.marker.lock !== null;
    return { token, where: found.path, kind: found.marker === null ? 'begins' : 'joins', isSealed };
  }

  /** Exchanges through the folder that was looked at last. */
  async useFolder(token: string, passphrase: string): Promise<void> {
    if (this.#offered?.token !== token) throw new PlaceFailure('unreachable');
    const { path, marker } = this.#offered.found;
    const opened = marker === null ? await newMarker(passphrase) : { marker, keys: await unlock(marker, passphrase) };
    await writeFolderMarker(path, opened.marker);
    this.#offered = null;
    const settings = { isOn: true, marker: opened.marker, path };
    await this.#remember('folder', { keys: opened.keys, password: '' }, (kept) => ({
      folder: { ...settings, ...kept },
    }));
  }

  /** Exchanges through a database of a server. */
  async useServer(access: ServerAccess, passphrase: string): Promise<void> {
    const { join } = await this.#parts.openServer();
    const opened = await join(access, passphrase);
    const { url, user, password } = access;
    const settings = { isOn: true, marker: opened.marker, url, user };
    await this.#remember('server', { keys: opened.keys, password }, (kept) => ({ server: { ...settings, ...kept } }));
  }

  /** Unlocks a place with what was typed, which is remembered where the operating system keeps it, and begins. */
  async unlock(kind: ExchangeKind, passphrase: string, password: string): Promise<void> {
    const place = this.#settings[kind];
    if (place === undefined) throw new PlaceFailure('unreachable');
    const known = this.#unlock(kind)?.keys ?? null;
    // Where only the password was refused, the passphrase need not be typed again.
    const keys = passphrase === '' && known !== null ? known : await unlock(place.marker, passphrase);
    await this.#remember(kind, { keys, password }, (kept) => ({ [kind]: { ...place, kept: undefined, ...kept } }));
  }

  async switch(kind: ExchangeKind, isOn: boolean): Promise<void> {
    const place = this.#settings[kind];
    if (place === undefined) return;
    await this.#save({ [kind]: { ...place, isOn } });
    await this.#restart(kind);
  }

  /** Forgets a place. What stands there stays there. */
  async forget(kind: ExchangeKind): Promise<void> {
    this.#unlocked.delete(kind);
    await this.#save({ [kind]: undefined });
    await this.#restart(kind);
  }

  async chooseClients(clients: readonly string[] | null): Promise<void> {
    await this.#save({ clients: clients === null ? undefined : [...clients] });
    for (const runner of this.#runners.values()) runner.soon();
    this.#tell();
  }

  /** Exchanges now; resolves when that has ended, well or not. */
  async now(kind: ExchangeKind): Promise<void> {
    await this.#runners.get(kind)?.now();
  }

  get #settings(): ExchangeSettings {
    return this.#parts.workspace.exchange;
  }

  async #save(change: Partial<ExchangeSettings>): Promise<void> {
    await this.#parts.workspace.save({ exchange: { ...this.#settings, ...change } });
  }

  /** Keeps settings with the secret of their place, and begins there. */
  async #remember(
    kind: ExchangeKind,
    { keys, password }: Unlocked,
    settings: (kept: { readonly kept?: string }) => Partial<ExchangeSettings>,
  ): Promise<void> {
    const secret = JSON.stringify({ secret: keys?.secret.toString('hex') ?? null, password });
    const kept = keys === null && password === '' ? null : this.#parts.secrets.protect(secret);
    this.#unlocked.set(kind, { keys, password });
    await this.#save(settings(kept === null ? {} : { kept }));
    await this.#restart(kind);
  }

  async #restart(kind: ExchangeKind): Promise<void> {
    const running = this.#runners.get(kind);
    this.#runners.delete(kind);
    await running?.stop();
    this.#begin(kind);
    this.#tell();
  }

  #begin(kind: ExchangeKind): void {
    const { isOn = false, marker } = this.#settings[kind] ?? {};
    if (!isOn || !this.#parts.mayWrite()) return;
    const unlocked = this.#unlock(kind);
    if (unlocked === null || marker === undefined) return;
    let opened: { readonly place: ExchangePlace; readonly memory: PlaceMemory } | null = null;
    const runner = new ExchangeRunner({
      meet: async (signal) => {
        opened ??= await this.#open(kind, marker, unlocked, runner);
        const { place, memory } = opened;
        const { workspace } = this.#parts;
        const keep = (): Promise<void> => writeMemory(workspace, marker.id, memory);
        return exchangeOnce({ workspace, place, memory, takesPart: this.#takesPart, signal, keep });
      },
      onChange: () => this.#tell(),
      onError: this.#parts.onError,
    });
    this.#runners.set(kind, runner);
    runner.start();
  }

  async #open(kind: ExchangeKind, marker: ExchangeMarker, { keys, password }: Unlocked, { stopped }: ExchangeRunner) {
    const { workspace, openServer } = this.#parts;
    const { folder, server } = this.#settings;
    const memory = await readMemory(workspace, marker.id);
    if (kind === 'folder' && folder !== undefined) {
      return { memory, place: folderPlace({ path: folder.path, marker, keys, device: workspace.device }) };
    }
    if (server === undefined || keys === null) throw new PlaceFailure('unreachable');
    const { url, user } = server;
    const { open } = await openServer();
    return { memory, place: open({ url, user, password }, { marker, keys }, memory, stopped) };
  }

  /** What was typed, or what the operating system kept of it; null where it is to be typed. */
  #unlock(kind: ExchangeKind): Unlocked | null {
    const place = this.#settings[kind];
    const known = this.#unlocked.get(kind);
    if (known !== undefined || place === undefined) return known ?? null;
    const revealed = place.kept === undefined ? null : this.#parts.secrets.reveal(place.kept);
    const unlocked = revealed === null ? null : unlockedFrom(place.marker, revealed);
    const found = unlocked ?? (kind === 'folder' && place.marker.lock === null ? { keys: null, password: '' } : null);
    if (found !== null) this.#unlocked.set(kind, found);
    return found;
  }

  /** All but samples, those in the bin or away for good, and those whose files need repair; or those that were chosen. */
  readonly #takesPart = (client: string): boolean => {
    const { clients, purged, unopened } = this.#parts.workspace;
    const chosen = this.#settings.clients;
    if (purged.includes(client) || unopened.includes(client)) return false;
    if (chosen !== undefined && !chosen.includes(client)) return false;
    const summary = clients.find(({ id }) => id === client);
    return summary === undefined || (summary.sample === null && summary.deletedAt === null);
  };

  #placeView(
    kind: ExchangeKind,
    { isOn, marker }: { isOn: boolean; marker: ExchangeMarker },
    where: string,
  ): PlaceView {
    const runner = this.#runners.get(kind);
    const standing = runner?.standing ?? untouched;
    const asleep = this.#parts.mayWrite() ? 'locked' : 'resting';
    const state = !isOn ? 'off' : runner === undefined ? asleep : standing.state;
    return { ...standing, isOn, where, isSealed: marker.lock !== null, state };
  }

  #tell(): void {
    this.#parts.onChange(this.view);
  }
}

function unlockedFrom(marker: ExchangeMarker, text: string): Unlocked | null {
  const kept: unknown = JSON.parse(text);
  if (typeof kept !== 'object' || kept === null || !('password' in kept) || !('secret' in kept)) return null;
  const password = typeof kept.password === 'string' ? kept.password : '';
  if (marker.lock === null) return { keys: null, password };
  const keys = typeof kept.secret === 'string' ? keysOf(Buffer.from(kept.secret, 'hex')) : null;
  return keys !== null && fits(marker, keys) ? { keys, password } : null;
}

/** The problem that a person is told; whatever is none of a place goes on. */
export function problemOf(error: unknown): ExchangeProblem {
  if (error instanceof PlaceFailure) return error.problem;
  throw error;
}
