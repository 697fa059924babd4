import { Calculator } from 'lucide-react';
import { useMemo } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { go, place } from '#renderer/state/place.ts';
import { record } from '#renderer/state/record.ts';
import { useAsOf, useReady } from '#renderer/state/workspace.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import type { CalculatorId } from '#shared/calculators/schema.ts';
import { answersOf } from '#shared/record/fold.ts';
import { calculate } from './calculation.ts';
import { CalculatorForm } from './calculator-form.tsx';
import styles from './calculator-screen.module.css';
import { useDraft } from './drafts.ts';
import { KeptList } from './kept-list.tsx';
import { Result } from './result.tsx';

/** One calculator: what is given on one side, what it comes to on the other as one types, and what was kept. */
export function CalculatorScreen() {
  const t = useWords('calculators');
  const { screen } = useStore(place);
  if (screen.name === 'calculator') return <Work key={screen.calculator} calculator={screen.calculator} />;
  return (
    <EmptyState
      icon={Calculator}
      title={t('screen.unknown.title')}
      action={<PlainButton onClick={() => go({ name: 'calculators' })}>{t('screen.unknown.action')}</PlainButton>}
    >
      {t('screen.unknown.body')}
    </EmptyState>
  );
}

function Work({ calculator }: { calculator: CalculatorId }) {
  const t = useWords('calculators');
  const { bundle } = useReady();
  const { client, state } = useStore(record);
  const asOf = useAsOf();
  const draft = useDraft(calculator);
  const answers = useMemo(() => answersOf(state), [state]);
  const calculation = useMemo(
    () => calculate(calculator, draft, answers, bundle, asOf),
    [calculator, draft, answers, bundle, asOf],
  );
  return (
    <Page title={t(`title.${calculator}`)} lead={t(`summary.${calculator}`)} width="wide">
      <div className={styles.place}>
        <div className={styles.work}>
          <CalculatorForm
            calculator={calculator}
            draft={draft}
            answers={answers}
            problems={calculation.kind === 'wrong' ? calculation.problems : []}
          />
          <Result calculator={calculator} calculation={calculation} />
        </div>
      </div>
      {client !== null && (
        <section className={styles.kept} aria-label={t('screen.saved.title')}>
          <SectionHeading>{t('screen.saved.title')}</SectionHeading>
          <KeptList calculator={calculator} />
        </section>
      )}
    </Page>
  );
}
