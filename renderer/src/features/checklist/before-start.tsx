import { ChevronDown, Info } from 'lucide-react';
import { Cites } from '#renderer/sources/cite.tsx';
import type { CitationGroup } from '#renderer/sources/citation-groups.ts';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import type { Checklist } from '#shared/rules/schema.ts';
import styles from './before-start.module.css';

/** What a person must know before starting, folded away once read. */
export function BeforeStart({ checklist, onCite }: { checklist: Checklist; onCite: (group: CitationGroup) => void }) {
  const t = useWords('checklist');
  const language = useLanguage();
  if (checklist.banners.length === 0) return null;
  return (
    <details className={styles.before}>
      <summary>
        <Info size={16} strokeWidth={1.75} aria-hidden /> {t('notices')}
        <span className={styles.count}>{checklist.banners.length}</span>
        <ChevronDown className={styles.turn} size={16} strokeWidth={1.75} aria-hidden />
      </summary>
      <ul className={styles.banners}>
        {checklist.banners.map((banner) => (
          <li key={banner.text['zh-CN']}>
            <p>{pick(banner.text, language)}</p>
            <Cites citations={banner.cite} onOpen={onCite} />
          </li>
        ))}
      </ul>
    </details>
  );
}
