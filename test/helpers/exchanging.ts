import { join } from 'node:path';
import { Exchanges } from '#main/exchange/exchanges.ts';
import { folderPlace } from '#main/exchange/folder-place.ts';
import { writeFolderMarker } from '#main/exchange/folder-marker.ts';
import { newMarker, type OpenedMarker } from '#main/exchange/marker.ts';
import type { Round } from '#main/exchange/meeting.ts';
import { emptyMemory, type PlaceMemory } from '#main/exchange/memory.ts';
import type { ExchangePlace } from '#main/exchange/place.ts';
import { exchangeOnce, type RoundResult } from '#main/exchange/round.ts';
import { noSecretKeeper } from '#main/exchange/secret-keeper.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import { openWorkspace } from '#main/workspace/open.ts';
import { fold } from '#shared/record/fold.ts';
import type { Change } from '#shared/record/schema.ts';

/** A workspace in a folder of its own that meets others at one place. */
export interface Meeting {
  readonly workspace: OpenWorkspace;
  readonly memory: PlaceMemory;
  readonly place: ExchangePlace;
  readonly meet: (more?: Partial<Round>) => Promise<RoundResult>;
}

/** Opens, or begins, a workspace; `open` makes its place. */
export async function meetingAt(
  folder: string,
  open: (workspace: OpenWorkspace, memory: PlaceMemory) => ExchangePlace,
  memory: PlaceMemory = emptyMemory(),
): Promise<Meeting> {
  const workspace = await openWorkspace(folder);
  const place = open(workspace, memory);
  const meet = (more: Partial<Round> = {}): Promise<RoundResult> =>
    exchangeOnce({
      workspace,
      place,
      memory,
      takesPart: () => true,
      signal: new AbortController().signal,
      keep: async () => undefined,
      ...more,
    });
  return { workspace, memory, place, meet };
}

/** As many workspaces as there are names, at one shared folder called `shared` beside them. */
export async function atOneFolder(
  folder: string,
  names: readonly string[],
  passphrase = '',
): Promise<{ readonly shared: string; readonly opened: OpenedMarker; readonly all: readonly Meeting[] }> {
  const shared = join(folder, 'shared');
  const opened = await newMarker(passphrase);
  await writeFolderMarker(shared, opened.marker);
  const all: Meeting[] = [];
  for (const name of names) {
    all.push(await meetingAt(join(folder, name), ({ device }) => folderPlace({ path: shared, device, ...opened })));
  }
  return { shared, opened, all };
}

/** A client with some answers; resolves with its id. */
export async function beginClient(
  { workspace }: Pick<Meeting, 'workspace'>,
  name: string,
  answers = 3,
): Promise<string> {
  const creation = { kind: 'client.create', payload: { name, colour: 0, sample: null } } as const;
  const changes = Array.from({ length: answers }, (_, index) => answered(`fact${index}`, index % 2 === 0));
  return (await workspace.create(creation, changes)).summary.id;
}

/** The change of answering a fact. */
export function answered(fact: string, value: boolean): Change {
  return { kind: 'answer.set', payload: { fact, value, basis: 'stated' } };
}

/** What each workspace makes of a client. */
export async function statesOf(
  all: readonly Pick<Meeting, 'workspace'>[],
  client: string,
): Promise<readonly unknown[]> {
  return Promise.all(all.map(async ({ workspace }) => fold((await workspace.record(client)).operations)));
}

/** The exchanges of a workspace as the app has them; without a server unless one is given. */
export function exchangesOf(
  workspace: OpenWorkspace,
  more: Partial<ConstructorParameters<typeof Exchanges>[0]> = {},
): Exchanges {
  return new Exchanges({
    workspace,
    secrets: noSecretKeeper,
    mayWrite: () => true,
    openServer: () => Promise.reject(new Error('Nothing may reach a network here.')),
    onChange: () => undefined,
    onError: (error) => {
      throw error;
    },
    ...more,
  });
}
