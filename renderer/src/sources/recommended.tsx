import { ChevronRight, CircleHelp, ListChecks } from 'lucide-react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { factById } from '#renderer/state/lookup.ts';
import { go } from '#renderer/state/place.ts';
import { useRecommendations } from '#renderer/state/recommendations.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { Recommendation } from '#shared/clients/recommend.ts';
import type { Citation } from '#shared/corpus/schema.ts';
import { ArticleLinks } from './article-links.tsx';
import { Cites } from './cite.tsx';
import styles from './recommended.module.css';

/** Reasons that are shown for each: the rest stands in the checklist itself. */
const mostGrounds = 3;
/** Whole articles that are shown beside them. */
const mostArticles = 2;

/** The checklists that concern the client in focus, each with the words that make them; `limit` of those most telling. */
export function Recommended({ limit }: { limit: number | null }) {
  const t = useWords('clients');
  const all = useRecommendations();
  const useful = all.filter(({ grounds }) => grounds.length > 0);
  const shown = limit === null ? useful : useful.filter(({ isSettled }) => !isSettled).slice(0, limit);
  return (
    <>
      {shown.length === 0 ? (
        <EmptyState icon={ListChecks} title={t('recommended.none')}>
          {t('recommended.noneBody')}
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {shown.map((recommendation) => (
            <Item key={recommendation.checklist} recommendation={recommendation} />
          ))}
        </ul>
      )}
      {limit === null && <Others beside={shown} />}
    </>
  );
}

/** Every other checklist, closed until it is asked for: none is out of reach because nothing speaks for it yet. */
function Others({ beside }: { beside: readonly Recommendation[] }) {
  const t = useWords('clients');
  const language = useLanguage();
  const { bundle } = useReady();
  const named = new Set(beside.map(({ checklist }) => checklist));
  const others = bundle.checklists.filter(({ id }) => !named.has(id));
  if (others.length === 0) return null;
  return (
    <details className={styles.others}>
      <summary>{t('recommended.others', { count: others.length })}</summary>
      <ul>
        {others.map(({ id, title }) => (
          <li key={id}>
            <button type="button" className={styles.open} onClick={() => go({ name: 'checklist', checklist: id })}>
              <span className={styles.other}>{pick(title, language)}</span>
              <ChevronRight aria-hidden size={16} strokeWidth={1.75} />
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Item({
  recommendation: { checklist: id, standing, grounds, open, articles },
}: {
  recommendation: Recommendation;
}) {
  const t = useWords('clients');
  const language = useLanguage();
  const { bundle } = useReady();
  const checklist = bundle.checklists.find((one) => one.id === id);
  if (checklist === undefined) return null;
  // What only few share says more than what is true of all: the last conditions of a gate are its own.
  const told = grounds.slice(-mostGrounds);
  const named = new Set(
    told.flatMap(({ cite }) => firstOf(cite)).map((one) => ('article' in one ? one.article : null)),
  );
  const further = articles.filter((article) => !named.has(article)).slice(0, mostArticles);
  return (
    <li className={styles.item} data-standing={standing}>
      <button type="button" className={styles.open} onClick={() => go({ name: 'checklist', checklist: id })}>
        <span className={styles.title}>{pick(checklist.title, language)}</span>
        <span className={styles.standing}>{t(`recommended.${standing}`)}</span>
        <ChevronRight aria-hidden size={16} strokeWidth={1.75} />
      </button>
      <ul className={styles.grounds}>
        {told.map(({ rule, condition, cite }) => (
          <li key={`${rule}/${condition.id}`} className={styles.ground}>
            <span>{pick(condition.label, language)}</span>
            <Cites citations={firstOf(cite)} />
          </li>
        ))}
        {further.length > 0 && (
          <li className={styles.ground}>
            <span className={styles.articles}>{t('recommended.article')}</span>
            <ArticleLinks articles={further} />
          </li>
        )}
        {open.map(({ condition, facts }) => (
          <li key={condition.id} className={styles.openGround}>
            <CircleHelp aria-hidden size={16} strokeWidth={1.75} />
            <span>{t('recommended.open', { condition: pick(condition.label, language), facts: labels(facts) })}</span>
          </li>
        ))}
      </ul>
    </li>
  );

  function labels(facts: readonly string[]): string {
    const separator = t('recommended.separator');
    return facts.flatMap((fact) => factById(bundle, fact)?.label[language] ?? []).join(separator);
  }
}

function firstOf(cite: readonly Citation[]): readonly Citation[] {
  return cite.slice(0, 1);
}
