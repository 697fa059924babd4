import { Columns2 } from 'lucide-react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { groupCitations, type CitationGroup } from '#renderer/sources/citation-groups.ts';
import { Cites } from '#renderer/sources/cite.tsx';
import { useLanguage } from '#renderer/state/workspace.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import type { Checklist } from '#shared/rules/schema.ts';
import styles from './conflicts.module.css';

/** Where texts do not say the same, with each of the texts. */
export type Conflict = Checklist['conflicts'][number];

interface ConflictsProps {
  readonly conflicts: readonly Conflict[];
  readonly onCite: (group: CitationGroup) => void;
  readonly onCompare: (conflict: Conflict) => void;
  readonly shown?: CitationGroup | null;
}

/** Every disagreement of the texts in a sentence, with its sides to be opened one by one or beside each other. */
export function Conflicts({ conflicts, onCite, onCompare, shown = null }: ConflictsProps) {
  const t = useWords('checklist');
  const language = useLanguage();
  return (
    <ul className={styles.conflicts}>
      {conflicts.map((conflict) => {
        const sides = groupCitations(conflict.cite).length;
        return (
          <li key={conflict.id}>
            <p>{pick(conflict.text, language)}</p>
            <div className={styles.sides}>
              <Cites citations={conflict.cite} shown={shown} onOpen={onCite} />
              {sides > 1 && (
                <PlainButton emphasis="quiet" icon={Columns2} onClick={() => onCompare(conflict)}>
                  {t(sides === 2 ? 'conflicts.compare' : 'conflicts.compareAll')}
                </PlainButton>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
