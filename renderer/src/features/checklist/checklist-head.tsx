import { FileText, FlaskConical } from 'lucide-react';
import type { ReactNode } from 'react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { go } from '#renderer/state/place.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import type { Checklist } from '#shared/rules/schema.ts';
import type { ChecklistResult } from '#shared/rules/verdict.ts';
import { Documents } from './catalogue/documents.tsx';
import { CalculatorLinks } from './calculator-links.tsx';
import styles from './checklist-head.module.css';

interface ChecklistHeadProps {
  readonly checklist: Checklist;
  readonly result: ChecklistResult;
  /** Null where there is no client whose case could be tried differently. */
  readonly onTry: (() => void) | null;
  readonly children: ReactNode;
}

/** The title of a checklist at work, how far it has come, and what else can be done with it. */
export function ChecklistHead({ checklist, result, onTry, children }: ChecklistHeadProps) {
  const t = useWords('checklist');
  const language = useLanguage();
  const { answered, relevant } = result;
  const title = pick(checklist.title, language);
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <h1 className={styles.title} title={title}>
          {title}
        </h1>
        <Documents checklist={checklist} look="line" />
      </div>
      <span className={styles.count}>{t('answeredCount', { answered, relevant })}</span>
      {children}
      <CalculatorLinks checklist={checklist.id} />
      {onTry !== null && (
        <PlainButton icon={FlaskConical} onClick={onTry}>
          {t('whatIf.open')}
        </PlainButton>
      )}
      <PlainButton icon={FileText} onClick={() => go({ name: 'report', checklist: checklist.id })}>
        {t('report')}
      </PlainButton>
    </header>
  );
}
