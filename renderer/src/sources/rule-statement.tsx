import { BadgeCheck, FileSearch, Lightbulb, Newspaper, ScrollText, type LucideIcon } from 'lucide-react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import type { Grade, RuleRecord } from '#shared/corpus/schema.ts';
import { formatDay } from '#shared/i18n/format.ts';
import styles from './rule-statement.module.css';

const gradeIcons: Readonly<Record<Grade, LucideIcon>> = {
  A: BadgeCheck,
  B: FileSearch,
  C: Newspaper,
  S: ScrollText,
};

interface RuleStatementProps {
  readonly statement: RuleRecord['statements'][number];
  readonly isLit: boolean;
  readonly id?: string;
}

/** One statement of a rule record, in our words and our face, with how and when it was checked. */
export function RuleStatement({ statement, isLit, id }: RuleStatementProps) {
  const t = useWords('library');
  const language = useLanguage();
  const GradeIcon = gradeIcons[statement.grade];
  return (
    <div id={id} className={styles.statement} data-lit={isLit || undefined}>
      <p className={styles.text}>{pick(statement.text, language)}</p>
      <p className={styles.marks}>
        <span className={styles.mark} data-grade={statement.grade} title={t(`gradeHint.${statement.grade}`)}>
          <GradeIcon size={16} strokeWidth={1.75} aria-hidden />
          {t(`grade.${statement.grade}`)}
        </span>
        {statement.inference && (
          <span className={styles.mark} data-inference title={t('inferenceHint')}>
            <Lightbulb size={16} strokeWidth={1.75} aria-hidden />
            {t('inference')}
          </span>
        )}
        <span>{t('checkedOn', { day: formatDay(statement.checkedOn, language) })}</span>
      </p>
    </div>
  );
}
