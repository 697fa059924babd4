import { useStore } from '#renderer/state/create-store.ts';
import { record } from '#renderer/state/record.ts';
import { useAllResults } from '#renderer/state/verdicts.ts';
import { ChecklistsCard } from './checklists-card.tsx';
import { ConflictsBanner } from './conflicts-banner.tsx';
import { ComingDays } from './coming-days-card.tsx';
import { DocumentsCard } from './documents-card.tsx';
import { Hero } from './hero.tsx';
import styles from './home-screen.module.css';
import { NextThingsCard } from './next-things-card.tsx';
import { RecommendedCard } from './recommended-card.tsx';
import { StepsCard } from './steps-card.tsx';
import { TasksCard } from './tasks-card.tsx';
import { Welcome } from './welcome.tsx';

/** Where a day begins: whose case it is, how far it has come, what comes next, and which documents still run. */
export function HomeScreen() {
  const { state } = useStore(record);
  const results = useAllResults();
  return (
    <div className={styles.room}>
      <div className={styles.home}>
        {state === null ? <Welcome /> : <Hero state={state} results={results} />}
        <ConflictsBanner />
        <div className={styles.columns}>
          <div className={styles.main}>
            {state === null ? <StepsCard /> : <NextThingsCard results={results} />}
            {state !== null && <RecommendedCard />}
            <ChecklistsCard results={results} />
          </div>
          <div className={styles.side}>
            {state !== null && <TasksCard />}
            {state !== null && <ComingDays results={results} />}
            <DocumentsCard />
          </div>
        </div>
      </div>
    </div>
  );
}
