import { citationSource } from '#renderer/state/lookup.ts';
import { go } from '#renderer/state/place.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { CitationLink } from '#renderer/ui/citation-link.tsx';
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
  return (
    <span className={styles.cites}>
      {groupCitations(citations).map((group) => {
        const sources = group.citations.flatMap((citation) => citationSource(bundle, citation) ?? []);
        const [source] = sources;
        if (source === undefined) return null;
        const said = group.citations.map((citation, index) =>
          'quote' in citation ? citation.quote : words.description(sources[index] ?? source),
        );
        return (
          <CitationLink
            key={group.source}
            kind={source.kind === 'rule' ? 'rule' : 'policy'}
            label={words.label(source)}
            description={said.join('\n')}
            isShown={isSameGroup(shown, group)}
            onOpen={() => onOpen(group)}
          />
        );
      })}
    </span>
  );
}
