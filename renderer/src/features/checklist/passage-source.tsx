import { BookOpen, Scale, TriangleAlert } from 'lucide-react';
import type { DragEvent, ReactNode } from 'react';
import { CitedGrades } from '#renderer/sources/cited-grades.tsx';
import { Cites, openCitation } from '#renderer/sources/cite.tsx';
import type { CitationGroup } from '#renderer/sources/citation-groups.ts';
import { ArticleText } from '#renderer/sources/article-text.tsx';
import { CopyButton } from '#renderer/sources/copy-button.tsx';
import { startPassage } from '#renderer/sources/drag-passage.ts';
import { useCitation } from '#renderer/sources/use-citation.ts';
import { RuleStatement } from '#renderer/sources/rule-statement.tsx';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { citationSource } from '#renderer/state/lookup.ts';
import { useWindowStatus } from '#renderer/state/as-of-status.ts';
import { useStatusOf } from '#renderer/state/verdicts.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import { WindowBadge } from '#renderer/ui/window-badge.tsx';
import { selectedWords } from '#renderer/ui/text-selection.ts';
import { trimmed } from '#shared/corpus/sentences.ts';
import type { Article, Passage, Policy, RuleRecord } from '#shared/corpus/schema.ts';
import styles from './passage-source.module.css';

/** The id from which the lit words of the passage column get theirs, where one source is shown. */
export const passageTextId = 'passage-text';

/** One source of a step in full: an article with every quoted word lit, or the cited statements of a rule record. */
export function PassageSource({ group, textId = passageTextId }: { group: CitationGroup; textId?: string }) {
  const t = useWords('checklist');
  const { bundle } = useReady();
  const [first] = group.citations;
  const source = first === undefined ? undefined : citationSource(bundle, first);
  if (first === undefined || source === undefined) return <p className={styles.lost}>{t('passage.lost')}</p>;
  if (source.kind === 'passage') {
    const passages = group.citations.filter((citation) => 'article' in citation);
    return <ArticleSource policy={source.policy} article={source.article} passages={passages} textId={textId} />;
  }
  const statements = group.citations.flatMap((citation) => ('rule' in citation ? [citation.statement] : []));
  return <RecordSource record={source.record} statements={statements} onOpen={() => openCitation(first)} />;
}

interface ArticleSourceProps {
  readonly policy: Policy;
  readonly article: Article;
  readonly passages: readonly Passage[];
  /** Unique on the page: two articles may stand beside each other. */
  readonly textId: string;
}

function ArticleSource({ policy, article, passages, textId }: ArticleSourceProps) {
  const t = useWords('checklist');
  const library = useWords('library');
  const common = useWords('common');
  const status = useStatusOf(policy);
  const [first] = passages;
  const cite = useCitation();
  const dragSelection = (event: DragEvent) => {
    const selection = getSelection();
    if (selection === null || selection.isCollapsed || isOwnDrag(event.target)) return;
    const [words] = selectedWords(event.currentTarget, selection.getRangeAt(0));
    const span = words === undefined ? null : trimmed(article.text, words);
    if (span !== null) startPassage(event.dataTransfer, cite(policy, article, span, 'plain'));
  };
  return (
    <div className={styles.source} onDragStart={dragSelection}>
      <p className={styles.document} lang="zh-CN">
        {policy.title}
      </p>
      <p className={styles.facts}>
        <StatusBadge status={status} />
        <span>{policy.number ?? library('noNumber')}</span>
      </p>
      {status.kind === 'periodEnded' && (
        <p className={styles.ended}>
          <TriangleAlert size={16} strokeWidth={1.75} aria-hidden /> {common('status.periodEndedAdvice')}
        </p>
      )}
      <Since policy={policy} article={article} />
      <div className={styles.article}>
        <ArticleText id={textId} article={article} headingLevel={3} lit={passages} />
      </div>
      <Foot>
        {first !== undefined && (
          <PlainButton icon={BookOpen} onClick={() => openCitation(first)}>
            {t('passage.openLibrary')}
          </PlainButton>
        )}
        <CopyButton policy={policy} article={article} span={first} />
      </Foot>
    </div>
  );
}

/** What has happened since that the article does not know, before its words are taken for what holds now. */
function Since({ policy, article }: { policy: Policy; article: Article }) {
  const language = useLanguage();
  const banners = policy.banners.filter(({ articles }) => articles.length === 0 || articles.includes(article.id));
  return banners.map((banner) => (
    <Banner key={banner.text['zh-CN']} tone="info">
      {pick(banner.text, language)} <Cites citations={banner.cite} /> <CitedGrades citations={banner.cite} />
    </Banner>
  ));
}

/** The button for copying brings its own citation along. */
function isOwnDrag(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.draggable;
}

interface RecordSourceProps {
  readonly record: RuleRecord;
  readonly statements: readonly string[];
  readonly onOpen: () => void;
}

function RecordSource({ record, statements, onOpen }: RecordSourceProps) {
  const t = useWords('checklist');
  const library = useWords('library');
  const language = useLanguage();
  const status = useWindowStatus(record);
  const cited = record.statements.filter(({ id }) => statements.includes(id));
  return (
    <div className={styles.source}>
      <h3 className={styles.record}>{pick(record.title, language)}</h3>
      <p className={styles.facts}>
        <WindowBadge status={status} />
        <span>{pick(record.issuer, language)}</span>
        {record.number !== null && <span>{record.number}</span>}
      </p>
      <div className={styles.statements}>
        {cited.map((statement) => (
          <RuleStatement key={statement.id} statement={statement} isLit />
        ))}
      </div>
      <Foot notice={library('restated')}>
        <PlainButton icon={Scale} onClick={onOpen}>
          {t('passage.openRule')}
        </PlainButton>
      </Foot>
    </div>
  );
}

/** What can be done with a source, and the reminder that the official text prevails. */
function Foot({ notice, children }: { notice?: string; children: ReactNode }) {
  const common = useWords('common');
  return (
    <footer className={styles.foot}>
      <div className={styles.actions}>{children}</div>
      <p className={styles.notice}>{notice ?? common('quotationNotice')}</p>
    </footer>
  );
}
