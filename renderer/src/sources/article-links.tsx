import { useSourceStatus } from '#renderer/state/as-of-status.ts';
import { go } from '#renderer/state/place.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { CitationLink } from '#renderer/ui/citation-link.tsx';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import { articleSource } from '#renderer/state/lookup.ts';
import styles from './cite.module.css';
import { useSourceWords } from './source-words.ts';

/** Whole articles as links, each with where its document stands; `articles` are ids, those the bundle lacks are left out. */
export function ArticleLinks({ articles }: { articles: readonly string[] }) {
  const { bundle } = useReady();
  const words = useSourceWords();
  const statusAt = useSourceStatus();
  return (
    <span className={styles.cites}>
      {articles.map((article) => {
        const source = articleSource(bundle, article);
        if (source === undefined) return null;
        const standing = statusAt(source);
        return (
          <CitationLink
            key={article}
            kind="policy"
            label={words.label(source)}
            description={words.description(source)}
            mark={standing.kind === 'passage' && <StatusBadge status={standing.status} size="mark" />}
            onOpen={() => go({ name: 'library', article })}
          />
        );
      })}
    </span>
  );
}
