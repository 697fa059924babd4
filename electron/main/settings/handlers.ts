import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import type { Handlers } from '#shared/ipc/contract.ts';
import type { Settings } from '#shared/workspace/schema.ts';

/** Settings, places and searches; `apply` hears of settings once they are on the disk. */
export function settingsHandlers(
  workspace: OpenWorkspace,
  apply: (settings: Settings) => void,
): Pick<Handlers, 'settings:save' | 'place:save' | 'searches:save'> {
  return {
    'settings:save': async (settings) => {
      await workspace.save({ settings });
      apply(settings);
      return {};
    },
    'place:save': async ({ client, place }) => {
      await workspace.save({ places: { ...workspace.places, [client]: place } });
      return {};
    },
    'searches:save': async (searches) => {
      await workspace.save({ searches });
      return {};
    },
  };
}
