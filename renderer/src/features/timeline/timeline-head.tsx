import { ChartGantt, Table2 } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { ChoiceBar } from '#renderer/ui/choice-bar.tsx';
import styles from './timeline-screen.module.css';
import { look, timelineView } from './timeline-view.ts';

const zooms = ['all', 'decade', 'near'] as const;

/** What the screen is, how much of time it shows, and whether as picture or table. */
export function TimelineHead() {
  const t = useWords('timeline');
  const { zoom, form } = useStore(timelineView);
  return (
    <div className={styles.head}>
      <h1 className={styles.title}>{t('title')}</h1>
      <p className={styles.lead}>{t('lead')}</p>
      {form === 'picture' && (
        <ChoiceBar
          label={t('zoom.label')}
          value={zoom}
          options={zooms.map((value) => ({ value, label: t(`zoom.${value}`) }))}
          onChoose={(chosen) => look({ zoom: chosen })}
        />
      )}
      <ChoiceBar
        label={t('form.label')}
        value={form}
        options={[
          { value: 'picture', label: t('form.picture'), icon: ChartGantt },
          { value: 'table', label: t('form.table'), icon: Table2 },
        ]}
        onChoose={(chosen) => look({ form: chosen })}
      />
    </div>
  );
}
