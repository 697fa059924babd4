import { FileMinus2, FilePen, FilePlus2, type LucideIcon } from 'lucide-react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { TextDiff } from '#renderer/ui/text-diff.tsx';
import type { ChangeKind, EditionChanges, PartChange, SubjectChange } from '#shared/packs/schema.ts';
import styles from './packs.module.css';

const icons: Readonly<Record<ChangeKind, LucideIcon>> = { added: FilePlus2, removed: FileMinus2, changed: FilePen };

/** Documents, rules and checklists that would not be the same, each with its clauses when opened. */
export function Changes({ changes }: { readonly changes: EditionChanges }) {
  const t = useWords('packs');
  return (
    <>
      {(['policies', 'ruleRecords', 'checklists'] as const).map((kind) => {
        const subjects = changes[kind];
        if (subjects.length === 0) return null;
        return (
          <section key={kind} className={styles.section}>
            <SectionHeading aside={<span className={styles.soft}>{countsOf(subjects)}</span>}>
              {t(`changes.${kind}`)}
            </SectionHeading>
            <ul className={styles.panel}>
              {subjects.map((subject) => (
                <Subject key={subject.id} subject={subject} isLaw={kind === 'policies'} />
              ))}
            </ul>
          </section>
        );
      })}
      <Others others={changes.others} />
    </>
  );

  function countsOf(subjects: readonly SubjectChange[]): string {
    const count = (kind: ChangeKind): number => subjects.filter((subject) => subject.kind === kind).length;
    return t('changes.counts', { added: count('added'), removed: count('removed'), changed: count('changed') });
  }
}

/** A changed document is open from the start: its clauses are what the person came to see. */
function Subject({ subject, isLaw }: { readonly subject: SubjectChange; readonly isLaw: boolean }) {
  const t = useWords('packs');
  const said = useSaid();
  const { kind, title, parts } = subject;
  const Icon = icons[kind];
  return (
    <li className={styles.subject}>
      <details open={isLaw && kind === 'changed'}>
        <summary className={styles.summary}>
          <Icon aria-hidden size={20} strokeWidth={1.75} />
          <span className={styles.words}>{said(title)}</span>
          <span className={styles.mark} data-tone={kind}>
            {t(`changes.kind.${kind}`)}
          </span>
          <span className={styles.soft}>{t('changes.parts', { count: parts.length })}</span>
        </summary>
        <div className={styles.parts}>
          {parts.length === 0 && <p className={styles.soft}>{t('changes.besides')}</p>}
          {parts.map((part) => (
            <Part key={part.id} part={part} isLaw={isLaw} />
          ))}
        </div>
      </details>
    </li>
  );
}

function Part({ part, isLaw }: { readonly part: PartChange; readonly isLaw: boolean }) {
  const t = useWords('packs');
  const language = useLanguage();
  const said = useSaid();
  const { kind, title, before, after } = part;
  const [old, next] = [before === null ? null : said(before), after === null ? null : said(after)];
  return (
    <div className={styles.part}>
      <p className={styles.partTitle}>
        {title !== null && <b>{said(title)}</b>} <span className={styles.soft}>{t(`changes.kind.${kind}`)}</span>
      </p>
      {kind === 'changed' && old === next ? (
        <p>
          {old} <span className={styles.soft}>{t('changes.behind')}</span>
        </p>
      ) : (
        <TextDiff before={old} after={next} lang={isLaw ? 'zh-CN' : language} />
      )}
    </div>
  );
}

function Others({ others }: { readonly others: EditionChanges['others'] }) {
  const t = useWords('packs');
  const lines = (['facts', 'measures', 'constants', 'contradictions', 'samples'] as const).filter((kind) =>
    Object.values(others[kind]).some((count) => count > 0),
  );
  if (lines.length === 0) return null;
  return (
    <section className={styles.section}>
      <SectionHeading>{t('changes.others')}</SectionHeading>
      <ul className={styles.panel}>
        {lines.map((kind) => (
          <li key={kind} className={styles.line}>
            <span className={styles.words}>{t(`changes.${kind}`)}</span>
            <span className={styles.soft}>{t('changes.counts', others[kind])}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useSaid(): (words: PartChange['title'] & {}) => string {
  const language = useLanguage();
  return (words) => (typeof words === 'string' ? words : pick(words, language));
}
