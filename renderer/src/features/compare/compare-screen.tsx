import { Columns2, Grid3x3, Table2 } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { LibraryTabs } from '#renderer/sources/library-tabs.tsx';
import { useStore } from '#renderer/state/create-store.ts';
import { moveWithin, place, type ComparePart } from '#renderer/state/place.ts';
import { ChoiceBar } from '#renderer/ui/choice-bar.tsx';
import { AmountsPart } from './amounts/amounts-part.tsx';
import { ArticlesPart } from './articles/articles-part.tsx';
import styles from './compare-screen.module.css';
import { TopicsPart } from './topics/topics-part.tsx';

const icons = { topics: Grid3x3, articles: Columns2, amounts: Table2 } as const;
const parts = ['topics', 'articles', 'amounts'] as const satisfies readonly ComparePart[];

/** The documents laid against each other: by topic, article beside article, figure below figure. */
export function CompareScreen() {
  const t = useWords('compare');
  const { screen } = useStore(place);
  if (screen.name !== 'compare') return null;
  const { part } = screen;
  return (
    <div className={styles.screen}>
      <LibraryTabs />
      <div className={styles.head}>
        <h1 className={styles.title}>{t('title')}</h1>
        <ChoiceBar
          label={t('parts.label')}
          value={part}
          options={parts.map((value) => ({ value, label: t(`parts.${value}`), icon: icons[value] }))}
          onChoose={(chosen) => moveWithin({ ...screen, part: chosen })}
        />
        <p className={styles.lead}>{t(`leads.${part}`)}</p>
      </div>
      <div className={styles.body}>
        {part === 'topics' && <TopicsPart />}
        {part === 'articles' && <ArticlesPart left={screen.left} right={screen.right} />}
        {part === 'amounts' && <AmountsPart />}
      </div>
    </div>
  );
}
