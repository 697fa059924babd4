import {
  CalendarRange,
  Calculator,
  FileCheck2,
  HandCoins,
  HardDrive,
  MessagesSquare,
  House,
  LibraryBig,
  ListChecks,
  Settings,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { useDue } from '#renderer/state/reminders.ts';
import { go, place, type Screen } from '#renderer/state/place.ts';
import { CompassRose } from '#renderer/ui/compass-rose.tsx';
import { railScreens } from './commands.ts';
import styles from './navigation-rail.module.css';

type RailScreen = (typeof railScreens)[number];

const icons: Readonly<Record<RailScreen, LucideIcon>> = {
  home: House,
  library: LibraryBig,
  checklists: ListChecks,
  support: HandCoins,
  calculators: Calculator,
  clients: UsersRound,
  evidence: FileCheck2,
  sessions: MessagesSquare,
  deadlines: CalendarRange,
  data: HardDrive,
  settings: Settings,
};

const homeOf: Readonly<Record<Screen['name'], RailScreen>> = {
  home: 'home',
  library: 'library',
  search: 'library',
  rule: 'library',
  timeline: 'library',
  compare: 'library',
  checklists: 'checklists',
  checklist: 'checklists',
  report: 'checklists',
  support: 'support',
  calculators: 'calculators',
  calculator: 'calculators',
  clients: 'clients',
  sessions: 'sessions',
  profile: 'clients',
  'import-clients': 'clients',
  evidence: 'evidence',
  deadlines: 'deadlines',
  history: 'clients',
  conflicts: 'clients',
  packs: 'library',
  handoff: 'clients',
  reconfirm: 'checklists',
  data: 'data',
  restore: 'data',
  repair: 'clients',
  settings: 'settings',
};

/** The places one can always go to, the current one marked. */
export function NavigationRail() {
  const t = useWords('common');
  const { screen } = useStore(place);
  const due = useDue().length;
  return (
    <nav className={styles.rail} aria-label={t('landmarks.navigation')}>
      <div className={styles.brand} title={t('appName')}>
        <CompassRose />
        <span className={styles.wordmark}>{t('appNameLatin')}</span>
      </div>
      <ul className={styles.list}>
        {railScreens.map((name) => {
          const Icon = icons[name];
          return (
            <li key={name} className={styles.entry} data-last={name === 'data' || undefined}>
              <button
                type="button"
                className={styles.link}
                aria-current={homeOf[screen.name] === name ? 'page' : undefined}
                onClick={() => go({ name })}
              >
                <Icon aria-hidden size={20} strokeWidth={1.75} />
                <span>{t(`screens.${name}`)}</span>
                {name === 'deadlines' && due > 0 && (
                  <span className={styles.count}>
                    <span aria-hidden>{due > 99 ? '99+' : due}</span>
                    <span className="visually-hidden">{t('deadlines.due', { due })}</span>
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
