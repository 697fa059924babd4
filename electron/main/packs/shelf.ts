import type { Corpus } from '#main/corpus/corpus.ts';
import { Refused } from '#main/ipc/refused.ts';
import type { Database } from '#main/store/database.ts';
import { nodeFileSystem, type FileSystem } from '#main/store/file-system.ts';
import { givenTextsIn, type GivenTexts } from '#main/reading/given-texts.ts';
import { refusalOf } from '#main/workspace/refusal-of.ts';
import type { Notice } from '#shared/ipc/contract.ts';
import { changedClauses, compareEditions } from '#shared/packs/compare-editions.ts';
import type { InstalledPack, PackReference, PublisherFile, Shelf } from '#shared/packs/schema.ts';
import type { CheckedPack } from './check-pack.ts';
import { keepTexts } from './ground-texts.ts';
import { fingerprintOf } from './keys.ts';
import { packFolder, readPack, removePack, writePack } from './pack-folder.ts';
import { openShelfFile } from './shelf-file.ts';

interface ShelfOptions {
  readonly dataFolder: string;
  /** What the app comes with: always there to go back to. */
  readonly builtIn: Corpus;
  /** What a reader asks for beside it. */
  readonly builtInTexts: GivenTexts;
  readonly fileSystem?: FileSystem;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

/** The packs of a data folder, and the edition in use: one of theirs, or the one that the app comes with. */
export class PackShelf {
  readonly notices: readonly Notice[];
  readonly builtIn: Corpus;
  readonly dataFolder: string;
  readonly fileSystem: FileSystem;
  readonly #database: Database<Shelf>;
  readonly #now: () => number;
  readonly #damaged = new Set<string>();
  readonly #builtInTexts: GivenTexts;
  #current: Corpus;
  #texts: GivenTexts;
  #active: PackReference | null;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(options: ShelfOptions, start: Start) {
    this.dataFolder = options.dataFolder;
    this.builtIn = options.builtIn;
    this.fileSystem = options.fileSystem ?? nodeFileSystem;
    this.#now = options.now ?? Date.now;
    this.#database = start.database;
    this.notices = start.notices;
    this.#builtInTexts = options.builtInTexts;
    this.#current = start.corpus ?? options.builtIn;
    this.#active = start.corpus === null ? null : start.active;
    this.#texts = this.#textsOf(this.#active);
    if (start.active !== null && start.corpus === null) this.#damaged.add(nameOf(start.active));
  }

  /**
   * Opens the shelf of a data folder, and the pack in use. Where that is gone or damaged the built-in edition takes its
   * place and a notice says so.
   */
  static async open(options: ShelfOptions): Promise<PackShelf> {
    const { dataFolder, fileSystem = nodeFileSystem, now = Date.now } = options;
    const { database, notices } = await openShelfFile(dataFolder, fileSystem, now);
    const active = database.data.activations.at(-1)?.to ?? null;
    const pack = active === null ? undefined : find(database.data, active);
    const corpus = pack === undefined ? null : await readPack(fileSystem, dataFolder, pack);
    const lost: Notice[] =
      active !== null && corpus === null
        ? [{ kind: 'pack-damaged', file: `packs/${nameOf(active)}`, kept: null, client: null }]
        : [];
    return new PackShelf(options, { database, active, corpus, notices: [...notices, ...lost] });
  }

  /** The edition in use, also after another one came into use. */
  get corpus(): Corpus {
    const current = (): Corpus => this.#current;
    return {
      get overview() {
        return current().overview;
      },
      get grounds() {
        return current().grounds;
      },
      text: () => current().text(),
      whole: () => current().whole(),
    };
  }

  /** What a reader asks for beside the edition in use. */
  get givenTexts(): GivenTexts {
    return { given: (policy) => this.#texts.given(policy), scripts: () => this.#texts.scripts() };
  }

  get shelf(): Shelf {
    return this.#database.data;
  }

  /** The pack in use; null for the built-in edition. */
  get active(): PackReference | null {
    return this.#active;
  }

  /** Whether a pack's files were found gone or altered. */
  isDamaged(pack: PackReference): boolean {
    return this.#damaged.has(nameOf(pack));
  }

  /** Resolves once the publisher is on the disk. */
  trust({ name, key }: PublisherFile): Promise<void> {
    return this.#enqueue(() =>
      this.#write((shelf) => ({ ...shelf, publishers: [...shelf.publishers, { name, key, trusted: this.#now() }] })),
    );
  }

  /** No pack of this publisher is taken any more; those that are installed stay. */
  distrust(fingerprint: string): Promise<void> {
    return this.#enqueue(() =>
      this.#write((shelf) => ({
        ...shelf,
        publishers: shelf.publishers.filter(({ key }) => fingerprintOf(key) !== fingerprint),
      })),
    );
  }

  /** Installs a checked pack and puts it into use. Resolves once both are on the disk; refuses where the disk does. */
  install(checked: CheckedPack): Promise<void> {
    return this.#enqueue(async () => {
      const { manifest, publisher, bundle } = checked;
      const files = await writePack(this.fileSystem, this.dataFolder, checked).catch(refuse);
      const { id, version, title, created } = manifest;
      const pack: InstalledPack = {
        id,
        version,
        title,
        created,
        publisher,
        edition: bundle.edition,
        installed: this.#now(),
        files,
      };
      const corpus = await readPack(this.fileSystem, this.dataFolder, pack);
      const others = this.shelf.packs.filter((other) => nameOf(other) !== nameOf(pack));
      try {
        if (corpus === null) throw new Refused('disk-failed');
        await this.#use(pack, corpus, [...others, pack]);
      } catch (error) {
        if (!(await this.#isNamedOnDisk(pack))) await removePack(this.dataFolder, pack);
        throw error;
      }
      this.#damaged.delete(nameOf(pack));
    });
  }

  /** Puts an installed pack, or with null the built-in edition, into use. Refuses one that is not whole any more. */
  activate(reference: PackReference | null): Promise<void> {
    return this.#enqueue(async () => {
      // After a start without its pack the built-in edition is in use, but not yet by anybody's choice.
      const chosen = this.shelf.activations.at(-1)?.to ?? null;
      if (nameOf(reference) === nameOf(this.#active) && nameOf(reference) === nameOf(chosen)) return;
      if (reference === null) return this.#use(null, this.builtIn, this.shelf.packs);
      const pack = find(this.shelf, reference);
      if (pack === undefined) throw new Refused('bad-request');
      const corpus = await readPack(this.fileSystem, this.dataFolder, pack);
      if (corpus === null) {
        this.#damaged.add(nameOf(reference));
        throw new Refused('repair-needed');
      }
      return this.#use(pack, corpus, this.shelf.packs);
    });
  }

  #textsOf(pack: PackReference | null): GivenTexts {
    return pack === null ? this.#builtInTexts : givenTextsIn(packFolder(this.dataFolder, pack));
  }

  /** The shelf's file is what counts: only once it names the edition is that in use. */
  async #use(pack: PackReference | null, corpus: Corpus, packs: readonly InstalledPack[]): Promise<void> {
    const [before, after] = await Promise.all([this.#current.whole(), corpus.whole()]).catch(refuse);
    await keepTexts(this.fileSystem, this.dataFolder, before).catch(refuse);
    const to = pack === null ? null : { id: pack.id, version: pack.version };
    const clauses = changedClauses(compareEditions(before, after));
    const activation = { at: this.#now(), from: this.#active, to, clauses };
    await this.#write((shelf) => ({
      ...shelf,
      packs: [...packs],
      activations: [...shelf.activations, activation],
    }));
    [this.#current, this.#active, this.#texts] = [corpus, to, this.#textsOf(to)];
  }

  /** A write can fail after its file took its place, at the very last fsync: what it names must then stay. */
  #isNamedOnDisk(pack: PackReference): Promise<boolean> {
    return openShelfFile(this.dataFolder, this.fileSystem, this.#now).then(
      ({ database }) => find(database.data, pack) !== undefined,
      () => true,
    );
  }

  async #write(change: (shelf: Shelf) => Shelf): Promise<void> {
    await this.#database.write(change(this.shelf)).catch(refuse);
  }

  /** One after the other: two that both start from the same shelf would undo each other. */
  #enqueue(task: () => Promise<void>): Promise<void> {
    const result = this.#queue.then(task);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}

interface Start {
  readonly database: Database<Shelf>;
  readonly notices: readonly Notice[];
  /** The pack that was in use last. */
  readonly active: PackReference | null;
  /** Null where none was, or where it cannot be used. */
  readonly corpus: Corpus | null;
}

function find({ packs }: Shelf, reference: PackReference): InstalledPack | undefined {
  return packs.find((pack) => nameOf(pack) === nameOf(reference));
}

function nameOf(reference: PackReference | null): string {
  return reference === null ? '' : `${reference.id}-${reference.version}`;
}

function refuse(error: unknown): never {
  throw refusalOf(error);
}
