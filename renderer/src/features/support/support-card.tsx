import {
  CircleCheck,
  CircleDashed,
  ClipboardCheck,
  HandCoins,
  MessageCircleQuestionMark,
  Network,
  Target,
  Waypoints,
  type LucideIcon,
} from 'lucide-react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { ArticleSummary } from '#renderer/sources/article-summary.tsx';
import { useSourceWords } from '#renderer/sources/source-words.ts';
import { articleById, factById, policyById } from '#renderer/state/lookup.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import type { SupportItem } from '#shared/measures/find-support.ts';
import type { MeasureKind } from '#shared/measures/schema.ts';
import { Amounts } from './amounts.tsx';
import { focusQuestion } from './focus-question.ts';
import styles from './support-card.module.css';

const kindIcons: Readonly<Record<MeasureKind, LucideIcon>> = {
  support: HandCoins,
  obligation: ClipboardCheck,
  facilitation: Waypoints,
  target: Target,
  organisation: Network,
};

/** One article: what it does, in our words and marked so, its figures, whom to ask, and what it still rests on. */
export function SupportCard({ item }: { item: SupportItem }) {
  const t = useWords('support');
  const checklist = useWords('checklist');
  const language = useLanguage();
  const { bundle } = useReady();
  const { policyName } = useSourceWords();
  const article = articleById(bundle, item.article);
  const policy = policyById(bundle, item.policy);
  if (article === undefined || policy === undefined) return null;
  const { measure, kinds, topics } = item;
  const separator = t('listSeparator');
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <span className={styles.document}>{policyName(policy)}</span>
        <StatusBadge status={item.status} />
        <ul className={styles.kinds}>
          {kinds.map((kind) => {
            const Icon = kindIcons[kind];
            return (
              <li key={kind} className={styles.kind}>
                <Icon aria-hidden size={16} strokeWidth={1.75} />
                {t(`kinds.${kind}`)}
              </li>
            );
          })}
        </ul>
      </div>
      <ArticleSummary article={article} measure={measure} />
      {measure.amounts.length > 0 && <Amounts amounts={measure.amounts} />}
      {measure.ask !== null && (
        <p className={styles.ask}>
          <MessageCircleQuestionMark aria-hidden size={16} strokeWidth={1.75} />
          <span>
            <b>{t('ask')}</b> {pick(measure.ask, language)}
          </span>
        </p>
      )}
      <Standing item={item} />
      <p className={styles.about}>
        {measure.audiences.map((audience) => t(`audiences.${audience}`)).join(separator)}
        <span aria-hidden> · </span>
        {topics.map((topic) => checklist(`topics.${topic}`)).join(separator)}
      </p>
    </li>
  );
}

/** Whether the article may concern the seller, or what that still rests on. */
function Standing({ item: { truth, missingFacts } }: { item: SupportItem }) {
  const t = useWords('support');
  const language = useLanguage();
  const { bundle } = useReady();
  if (truth === 'true') {
    return (
      <p className={styles.standing} data-truth={truth}>
        <CircleCheck aria-hidden size={16} strokeWidth={1.75} />
        {t('concerns')}
      </p>
    );
  }
  const facts = missingFacts.flatMap((id) => factById(bundle, id) ?? []);
  return (
    <div className={styles.standing} data-truth={truth}>
      <CircleDashed aria-hidden size={16} strokeWidth={1.75} />
      <span>{t('depends')}</span>
      <ul className={styles.facts}>
        {facts.map((fact) => (
          <li key={fact.id}>
            <button
              type="button"
              className={styles.fact}
              aria-label={t('toQuestion', { fact: pick(fact.label, language) })}
              onClick={() => focusQuestion(fact.id)}
            >
              {pick(fact.label, language)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
