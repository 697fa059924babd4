import { lazy, type ComponentType } from 'react';
import { HomeScreen } from '#renderer/features/home/home-screen.tsx';
import { useStore } from '#renderer/state/create-store.ts';
import { place, type Screen } from '#renderer/state/place.ts';
import { record } from '#renderer/state/record.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { useWords } from '#renderer/i18n/index.ts';
import styles from './frame.module.css';
import { loadEarly } from './load-early.tsx';
import { assertNever } from '#shared/assert-never.ts';

const LibraryScreen = inKit(async () => (await import('#renderer/features/library/library-screen.tsx')).LibraryScreen);
/** The search needs nothing of the kit, and is brought in before it is asked for. */
export const searchPart = loadEarly(
  async () => (await import('#renderer/features/search/search-screen.tsx')).SearchScreen,
);
const RuleScreen = inKit(async () => (await import('#renderer/features/library/rule-screen.tsx')).RuleScreen);
const CompareScreen = inKit(async () => (await import('#renderer/features/compare/compare-screen.tsx')).CompareScreen);
const TimelineScreen = inKit(
  async () => (await import('#renderer/features/timeline/timeline-screen.tsx')).TimelineScreen,
);
const ChecklistsScreen = inKit(
  async () => (await import('#renderer/features/checklist/checklists-screen.tsx')).ChecklistsScreen,
);
const ChecklistScreen = inKit(
  async () => (await import('#renderer/features/checklist/checklist-screen.tsx')).ChecklistScreen,
);
const SupportScreen = inKit(async () => (await import('#renderer/features/support/support-screen.tsx')).SupportScreen);
const CalculatorsScreen = inKit(
  async () => (await import('#renderer/features/calculators/calculators-screen.tsx')).CalculatorsScreen,
);
const CalculatorScreen = inKit(
  async () => (await import('#renderer/features/calculators/calculator-screen.tsx')).CalculatorScreen,
);
const ReportScreen = inKit(async () => (await import('#renderer/features/report/report-screen.tsx')).ReportScreen);
const ClientsScreen = inKit(async () => (await import('#renderer/features/clients/clients-screen.tsx')).ClientsScreen);
const SessionsScreen = inKit(
  async () => (await import('#renderer/features/sessions/sessions-screen.tsx')).SessionsScreen,
);
const ProfileScreen = inKit(async () => (await import('#renderer/features/clients/profile-screen.tsx')).ProfileScreen);
const ImportScreen = inKit(
  async () => (await import('#renderer/features/clients/import/import-screen.tsx')).ImportScreen,
);
const EvidenceScreen = inKit(
  async () => (await import('#renderer/features/evidence/evidence-screen.tsx')).EvidenceScreen,
);
const DeadlinesScreen = inKit(
  async () => (await import('#renderer/features/deadlines/deadlines-screen.tsx')).DeadlinesScreen,
);
const HistoryScreen = inKit(async () => (await import('#renderer/features/history/history-screen.tsx')).HistoryScreen);
const ConflictsScreen = inKit(
  async () => (await import('#renderer/features/history/conflicts-screen.tsx')).ConflictsScreen,
);
const PacksScreen = inKit(async () => (await import('#renderer/features/packs/packs-screen.tsx')).PacksScreen);
const HandoffScreen = inKit(async () => (await import('#renderer/features/handoff/handoff-screen.tsx')).HandoffScreen);
const ReconfirmScreen = inKit(
  async () => (await import('#renderer/features/checklist/reconfirm/reconfirm-screen.tsx')).ReconfirmScreen,
);
const DataScreen = inKit(async () => (await import('#renderer/features/data/data-screen.tsx')).DataScreen);
const RestoreScreen = inKit(
  async () => (await import('#renderer/features/data/backups/restore-screen.tsx')).RestoreScreen,
);
const RepairScreen = inKit(
  async () => (await import('#renderer/features/data/backups/repair-screen.tsx')).RepairScreen,
);
const SettingsScreen = inKit(
  async () => (await import('#renderer/features/settings/settings-screen.tsx')).SettingsScreen,
);

/** A screen that is loaded when first opened, together with the kit it may use. */
function inKit(load: () => Promise<ComponentType>) {
  return lazy(async () => {
    const [{ Kit }, Screen] = await Promise.all([import('./kit.tsx'), load()]);
    return {
      default: () => (
        <Kit>
          <Screen />
        </Kit>
      ),
    };
  });
}

/** The screen that `place` names; all but Home are loaded when first opened. */
export function CurrentScreen() {
  const { screen } = useStore(place);
  const { isWhole } = useReady();
  const t = useWords('common');
  if (!isWhole && screen.name !== 'home') return <p className={styles.loading}>{t('loading')}</p>;
  switch (screen.name) {
    case 'home':
      return <HomeScreen />;
    case 'library':
      return <LibraryScreen />;
    case 'search':
      return <searchPart.Component />;
    case 'rule':
      return <RuleScreen />;
    case 'timeline':
      return <TimelineScreen />;
    case 'compare':
      return <CompareScreen />;
    case 'checklists':
      return <ChecklistsScreen />;
    case 'checklist':
      return <ChecklistScreen />;
    case 'support':
      return <SupportScreen />;
    case 'calculators':
      return <CalculatorsScreen />;
    case 'calculator':
      return <CalculatorScreen />;
    case 'clients':
      return <ClientsScreen />;
    case 'sessions':
      return <SessionsScreen />;
    case 'profile':
      return <ProfileScreen />;
    case 'import-clients':
      return <ImportScreen />;
    case 'evidence':
      return <EvidenceScreen />;
    case 'deadlines':
      return <DeadlinesScreen />;
    case 'history':
      return <HistoryScreen />;
    case 'conflicts':
      return <ConflictsScreen />;
    case 'report':
      return <ReportScreen />;
    case 'packs':
      return <PacksScreen />;
    case 'handoff':
      return <HandoffScreen />;
    case 'reconfirm':
      return <ReconfirmScreen />;
    case 'data':
      return <DataScreen />;
    case 'restore':
      return <RestoreScreen />;
    case 'repair':
      return <RepairScreen />;
    case 'settings':
      return <SettingsScreen />;
    default:
      return assertNever(screen);
  }
}

/** Changes with the screen and the client, so that a failure on one is not shown on the next. */
export function useScreenKey(): string {
  const { screen } = useStore(place);
  const { client } = useStore(record);
  return `${client}/${screen.name}/${subject(screen)}`;
}

function subject(screen: Screen): string {
  if ('checklist' in screen) return screen.checklist ?? '';
  if (screen.name === 'repair') return screen.client;
  if (screen.name === 'restore') return screen.backup === undefined ? '' : Object.values(screen.backup).join(' ');
  if ('session' in screen) return screen.session ?? '';
  return 'calculator' in screen ? screen.calculator : '';
}
