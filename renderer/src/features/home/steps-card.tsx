import { useWords } from '#renderer/i18n/index.ts';
import { Card } from './card.tsx';
import styles from './steps-card.module.css';

const steps = ['client', 'answer', 'outcome'] as const;

/** How the app is used, in three lines, for someone who opens it for the first time. */
export function StepsCard() {
  const t = useWords('home');
  return (
    <Card title={t('welcome.stepsTitle')}>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step}>{t(`welcome.steps.${step}`)}</li>
        ))}
      </ol>
    </Card>
  );
}
