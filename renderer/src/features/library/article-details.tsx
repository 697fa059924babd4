import { ChevronRight, History } from 'lucide-react';
import { Fragment, useId, useState, type ReactNode } from 'react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useAmountWords } from '#renderer/sources/amount-words.ts';
import { CitedGrades } from '#renderer/sources/cited-grades.tsx';
import { Cites } from '#renderer/sources/cite.tsx';
import { useSourceWords } from '#renderer/sources/source-words.ts';
import { checklistById } from '#renderer/state/lookup.ts';
import { go } from '#renderer/state/place.ts';
import { useStatusOf } from '#renderer/state/verdicts.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import type { Article, Policy } from '#shared/corpus/schema.ts';
import type { ArticleUse } from '#shared/rules/article-uses.ts';
import { calculatorsWith, useRelatedArticles, type ArticleContext, type RelatedArticle } from './article-context.ts';
import styles from './article-details.module.css';

interface ArticleDetailsProps {
  readonly policy: Policy;
  readonly article: Article;
  readonly context: ArticleContext;
}

/** What an article is, folded to one quiet line: for whom, about what, who answers for it, and what rests on it. */
export function ArticleDetails({ policy, article, context }: ArticleDetailsProps) {
  const t = useWords('reader');
  const support = useWords('support');
  const topics = useWords('checklist');
  const { articleName } = useSourceWords();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { measure, uses } = context;
  const banners = policy.banners.filter((banner) => banner.articles.includes(article.id));
  if (measure === undefined && uses.length === 0 && article.agencies.length === 0) return null;
  return (
    <div className={styles.details}>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          aria-controls={id}
          aria-label={t('details.label', { article: articleName(article) })}
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronRight size={16} strokeWidth={1.75} aria-hidden className={styles.chevron} />
          {t('details.open')}
        </button>
        {measure?.kinds.map((kind) => (
          <span key={kind} className={styles.chip} data-strong>
            {support(`kinds.${kind}`)}
          </span>
        ))}
        {measure?.topics.map((topic) => (
          <span key={topic} className={styles.chip}>
            {topics(`topics.${topic}`)}
          </span>
        ))}
        {banners.length > 0 && (
          <span className={styles.changed}>
            <History size={16} strokeWidth={1.75} aria-hidden /> {t('details.banners')}
          </span>
        )}
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen && <Opened article={article} context={context} banners={banners} />}
      </div>
    </div>
  );
}

interface OpenedProps {
  readonly article: Article;
  readonly context: ArticleContext;
  readonly banners: Policy['banners'];
}

function Opened({ article, context: { measure, uses, constants }, banners }: OpenedProps) {
  const t = useWords('reader');
  const library = useWords('library');
  const support = useWords('support');
  const calculators = useWords('calculators');
  const language = useLanguage();
  const related = useRelatedArticles(measure);
  const say = useAmountWords();
  const using = [...new Set(constants.flatMap(({ id }) => calculatorsWith(id)))];
  return (
    <dl className={styles.list}>
      {banners.length > 0 && (
        <Row term={t('details.banners')}>
          <ul className={styles.stack}>
            {banners.map((banner) => (
              <li key={banner.text['zh-CN']}>
                {pick(banner.text, language)} <Cites citations={banner.cite} /> <CitedGrades citations={banner.cite} />
              </li>
            ))}
          </ul>
        </Row>
      )}
      {measure !== undefined && (
        <Row term={t('details.audiences')}>
          {measure.audiences.map((audience) => support(`audiences.${audience}`)).join(library('listSeparator'))}
        </Row>
      )}
      {article.agencies.length > 0 && (
        <Row term={library('agencies')}>
          <ul className={styles.chips} lang="zh-CN">
            {article.agencies.map((agency) => (
              <li key={agency} className={styles.chip}>
                {agency}
              </li>
            ))}
          </ul>
        </Row>
      )}
      {measure !== undefined && measure.amounts.length > 0 && (
        <Row term={t('details.figures')}>
          <ul className={styles.stack}>
            {measure.amounts.map((amount) => (
              <li key={amount.id}>
                {pick(amount.label, language)} <b>{say(amount)}</b>
                {amount.per !== 'none' && <small> {support(`per.${amount.per}`)}</small>}
              </li>
            ))}
            {measure.concerns !== null && (
              <li>
                <Link onOpen={() => go({ name: 'support' })}>{t('details.support')}</Link>
              </li>
            )}
          </ul>
        </Row>
      )}
      {uses.length > 0 && (
        <Row term={t('details.checklists')}>
          <ul className={styles.stack}>
            {uses.map((use) => (
              <Use key={use.checklist} use={use} />
            ))}
          </ul>
        </Row>
      )}
      {using.length > 0 && (
        <Row term={t('details.calculators')}>
          <ul className={styles.stack}>
            {using.map((calculator) => (
              <li key={calculator}>
                <Link onOpen={() => go({ name: 'calculator', calculator })}>{calculators(`title.${calculator}`)}</Link>
              </li>
            ))}
          </ul>
        </Row>
      )}
      {related.length > 0 && (
        <Row term={t('details.related')}>
          <ul className={styles.stack}>
            {related.map((one) => (
              <Related key={one.article.id} related={one} />
            ))}
          </ul>
        </Row>
      )}
    </dl>
  );
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Link({ onOpen, children }: { onOpen: () => void; children: ReactNode }) {
  return (
    <button type="button" className={styles.link} onClick={onOpen}>
      {children}
    </button>
  );
}

/** A checklist, and by name those of its rules that have words of the article. */
function Use({ use }: { use: ArticleUse }) {
  const t = useWords('reader');
  const language = useLanguage();
  const checklist = checklistById(useReady().bundle, use.checklist);
  if (checklist === undefined) return null;
  const rules = checklist.rules.filter(({ id }) => use.rules.includes(id));
  const { step } = use;
  const open = () => go({ name: 'checklist', checklist: checklist.id, ...(step === null ? {} : { step }) });
  return (
    <li>
      <Link onOpen={open}>{pick(checklist.title, language)}</Link>
      {rules.map((rule) => (
        <Fragment key={rule.id}>
          {' '}
          <button type="button" className={styles.rule} onClick={open}>
            {t('details.rule', { rule: pick(rule.title, language) })}
          </button>
        </Fragment>
      ))}
    </li>
  );
}

function Related({ related: { policy, article } }: { related: RelatedArticle }) {
  const { label, articleName } = useSourceWords();
  const status = useStatusOf(policy);
  return (
    <li className={styles.related}>
      <Link onOpen={() => go({ name: 'library', article: article.id })}>
        {label({ kind: 'passage', policy, article })}
      </Link>{' '}
      <span lang="zh-CN">{article.title ?? articleName(article)}</span> <StatusBadge status={status} />
    </li>
  );
}
