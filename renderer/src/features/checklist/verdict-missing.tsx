import { ArrowRight } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import type { MissingSet, Verdict } from '#shared/rules/verdict.ts';
import { useFactWords } from './fact-words.ts';
import { shareOut } from './missing-sets.ts';
import styles from './verdict-missing.module.css';
import { Part, type PanelLinks } from './verdict-part.tsx';

const mostSets = 3;

/** What answers would settle an open outcome, towards 可能适用 and towards a certain no; each leads to its step. */
export function Missing({ verdict, links }: { verdict: Verdict; links: PanelLinks }) {
  const t = useWords('checklist');
  if (verdict.value !== 'undetermined') return null;
  const { toLikely, toNo } = verdict.stillMissing;
  return (
    <Part title={t('verdict.missing')}>
      {toLikely.length === 0 ? (
        <p className={styles.lead}>{t('verdict.noWay')}</p>
      ) : (
        <Sets lead={t('verdict.toLikely')} sets={toLikely} links={links} />
      )}
      {toNo.length > 0 && <Sets lead={t('verdict.toNo')} sets={toNo} links={links} />}
    </Part>
  );
}

function Sets({ lead, sets, links }: { lead: string; sets: readonly MissingSet[]; links: PanelLinks }) {
  const t = useWords('checklist');
  const { common, alternatives } = shareOut(sets);
  const isEachSingle = common.length === 0 && alternatives.every(({ length }) => length === 1);
  // Sets of one are a plain list of alternatives; only longer ones need their "or".
  const shown = isEachSingle ? [alternatives.flat()] : alternatives.slice(0, mostSets);
  const rest = isEachSingle ? 0 : alternatives.length - shown.length;
  return (
    <div className={styles.sets}>
      <p className={styles.lead}>{lead}</p>
      {common.length > 0 && <Set set={common} links={links} />}
      {common.length > 0 && shown.length > 0 && <p className={styles.or}>{t('verdict.andOne')}</p>}
      {shown.map((set, index) => (
        // Sets may ask the same facts for different values; their order never changes.
        <div key={`${set.map(({ fact }) => fact).join()}-${index}`}>
          {index > 0 && <p className={styles.or}>{t('verdict.or')}</p>}
          <Set set={set} links={links} />
        </div>
      ))}
      {rest > 0 && <p className={styles.or}>{t('verdict.more', { count: rest })}</p>}
    </div>
  );
}

function Set({ set, links }: { set: MissingSet; links: PanelLinks }) {
  const words = useFactWords();
  return (
    <ul className={styles.set}>
      {set.map((missing, index) => (
        <li key={`${missing.fact}-${index}`}>
          <button type="button" className={styles.item} onClick={() => links.onFact(missing.fact)}>
            <span>{words.wanted(missing)}</span>
            <ArrowRight size={16} strokeWidth={1.75} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
