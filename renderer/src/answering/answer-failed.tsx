import { TriangleAlert } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import styles from './answer-failed.module.css';

/** Said where an answer could not be saved, with the way to try again. */
export function AnswerFailed({ onRetry }: { onRetry: () => void }) {
  const t = useWords('support');
  return (
    <span className={styles.failed} role="alert">
      <TriangleAlert aria-hidden size={16} strokeWidth={1.75} /> {t('profile.failed')}
      <LinkButton onPress={onRetry}>{t('profile.retry')}</LinkButton>
    </span>
  );
}
