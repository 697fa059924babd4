import { ChevronDown, Info, Split, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Cites } from '#renderer/sources/cite.tsx';
import type { CitationGroup } from '#renderer/sources/citation-groups.ts';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import type { Checklist } from '#shared/rules/schema.ts';
import styles from './before-start.module.css';
import { Conflicts, type Conflict } from './conflicts.tsx';

interface BeforeStartProps {
  readonly checklist: Checklist;
  readonly onCite: (group: CitationGroup) => void;
  readonly onCompare: (conflict: Conflict) => void;
}

/** What a person must know before starting, and where the texts disagree, folded away once read. */
export function BeforeStart({ checklist, onCite, onCompare }: BeforeStartProps) {
  const t = useWords('checklist');
  const language = useLanguage();
  const { banners, conflicts } = checklist;
  return (
    <>
      {banners.length > 0 && (
        <Folded icon={Info} title={t('notices')} count={banners.length}>
          <ul className={styles.banners}>
            {banners.map((banner) => (
              <li key={banner.text['zh-CN']}>
                <p>{pick(banner.text, language)}</p>
                <Cites citations={banner.cite} onOpen={onCite} />
              </li>
            ))}
          </ul>
        </Folded>
      )}
      {conflicts.length > 0 && (
        <Folded icon={Split} title={t('conflicts.title')} count={conflicts.length}>
          <div className={styles.conflicts}>
            <Conflicts conflicts={conflicts} onCite={onCite} onCompare={onCompare} />
          </div>
        </Folded>
      )}
    </>
  );
}

interface FoldedProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly count: number;
  readonly children: ReactNode;
}

function Folded({ icon: Icon, title, count, children }: FoldedProps) {
  return (
    <details className={styles.before}>
      <summary>
        <Icon size={16} strokeWidth={1.75} aria-hidden /> {title}
        <span className={styles.count}>{count}</span>
        <ChevronDown className={styles.turn} size={16} strokeWidth={1.75} aria-hidden />
      </summary>
      {children}
    </details>
  );
}
