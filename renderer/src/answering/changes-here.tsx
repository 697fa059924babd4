import { Eye } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useReadOnly } from '#renderer/state/access.ts';
import styles from './changes-here.module.css';

/** Controls that change the client: where nothing may be changed they can be read and not used, and say why. */
export function ChangesHere({ children }: { children: ReactNode }) {
  const isReadOnly = useReadOnly();
  return (
    <>
      <WhyNoChanges />
      <fieldset className={styles.group} disabled={isReadOnly}>
        {children}
      </fieldset>
    </>
  );
}

/** Says, where nothing may be changed, why the controls below it cannot be used; nothing elsewhere. */
export function WhyNoChanges() {
  const t = useWords('common');
  const isReadOnly = useReadOnly();
  if (!isReadOnly) return null;
  return (
    <p className={styles.why}>
      <Eye aria-hidden size={16} strokeWidth={1.75} /> {t('access.controls')}
    </p>
  );
}
