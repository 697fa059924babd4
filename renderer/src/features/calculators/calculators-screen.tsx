import { ChevronRight } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { go } from '#renderer/state/place.ts';
import { record } from '#renderer/state/record.ts';
import { Page } from '#renderer/ui/page.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { TargetTitle } from '#renderer/ui/target-title.tsx';
import { catalogue } from '#shared/calculators/catalogue.ts';
import type { CalculatorId } from '#shared/calculators/schema.ts';
import { CalculatorIcon } from './calculator-icon.tsx';
import styles from './calculators-screen.module.css';
import { KeptList } from './kept-list.tsx';

/** Every calculator, and the results kept in the client's case. */
export function CalculatorsScreen() {
  const t = useWords('calculators');
  const { client } = useStore(record);
  return (
    <Page title={t('screen.title')} lead={t('screen.intro')} width="wide">
      <ul className={styles.list} aria-label={t('screen.list')}>
        {Object.values(catalogue).map(({ id }) => (
          <CalculatorCard key={id} calculator={id} />
        ))}
      </ul>
      {client !== null && (
        <section className={styles.kept} aria-label={t('screen.saved.title')}>
          <SectionHeading>{t('screen.saved.title')}</SectionHeading>
          <KeptList calculator={null} />
        </section>
      )}
    </Page>
  );
}

function CalculatorCard({ calculator }: { calculator: CalculatorId }) {
  const t = useWords('calculators');
  const { state } = useStore(record);
  const count = state?.calculations.filter((kept) => kept.calculator === calculator).length ?? 0;
  return (
    <li className={styles.card}>
      <span className={styles.icon}>
        <CalculatorIcon calculator={calculator} />
      </span>
      <div className={styles.words}>
        <TargetTitle level="h2" onPress={() => go({ name: 'calculator', calculator })}>
          {t(`title.${calculator}`)}
        </TargetTitle>
        <p className={styles.summary}>{t(`summary.${calculator}`)}</p>
        {count > 0 && <p className={styles.count}>{t('screen.kept', { count })}</p>}
      </div>
      <ChevronRight className={styles.chevron} size={20} strokeWidth={1.75} aria-hidden />
    </li>
  );
}
