import { useSourceStatus } from '#renderer/state/as-of-status.ts';
import { citationSource } from '#renderer/state/lookup.ts';
import { go } from '#renderer/state/place.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { CitationLink } from '#renderer/ui/citation-link.tsx';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import { WindowBadge } from '#renderer/ui/window-badge.tsx';
import type { Citation } from '#shared/corpus/schema.ts';
import { groupCitations, isSameGroup, type CitationGroup } from './citation-groups.ts';
import styles from './cite.module.css';
import { useSourceWords } from './source-words.ts';

/** Opens what a citation points at in the library. */
export function openCitation(citation: Citation): void {
  if ('rule' in citation) go({ name: 'rule', rule: citation.rule, statement: citation.statement });
  else go({ name: 'library', article: citation.article, span: { start: citation.start, end: citation.end } });
}

function openFirst({ citations: [first] }: CitationGroup): void {
  if (first !== undefined) openCitation(first);
}

interface CitesProps {
  readonly citations: readonly Citation[];
  /** What is shown beside the links now, if anything. */
  readonly shown?: CitationGroup | null;
  readonly onOpen?: (group: CitationGroup) => void;
}

/** The sources of something we say, a link each to the exact words. */
export function Cites({ citations, shown = null, onOpen = openFirst }: CitesProps) {
  const { bundle } = useReady();
  const words = useSourceWords();
  const statusAt = useSourceStatus();
  return (
    <span className={styles.cites}>
      {groupCitations(citations).map((group) => {
        const sources = group.citations.flatMap((citation) => citationSource(bundle, citation) ?? []);
        const [source] = sources;
        if (source === undefined) return null;
        const standing = statusAt(source);
        const said = group.citations.map((citation, index) =>
          'quote' in citation ? citation.quote : words.description(sources[index] ?? source),
        );
        return (
          <CitationLink
            key={group.source}
            kind={source.kind === 'rule' ? 'rule' : 'policy'}
            label={words.label(source)}
            description={said.join('\n')}
            mark={
              standing.kind === 'passage' ? (
                <StatusBadge status={standing.status} size="mark" />
              ) : (
                // Most rule records give no end: only what a date says against one is worth a mark.
                standing.status.kind !== 'notGiven' &&
                standing.status.kind !== 'within' && <WindowBadge status={standing.status} size="mark" />
              )
            }
            isShown={isSameGroup(shown, group)}
            onOpen={() => onOpen(group)}
          />
        );
      })}
    </span>
  );
}
