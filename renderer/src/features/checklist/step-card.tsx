import { Button } from '@fluentui/react-components';
import { ArrowLeft, ArrowRight, CircleSlash2, ClipboardCheck, FileCheck2 } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { AttachmentList } from '#renderer/evidence/attachment-list.tsx';
import { Cites } from '#renderer/sources/cite.tsx';
import type { CitationGroup } from '#renderer/sources/citation-groups.ts';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { factById } from '#renderer/state/lookup.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import type { Checklist, Fact, Paper, Step } from '#shared/rules/schema.ts';
import { ChangesHere } from '#renderer/answering/changes-here.tsx';
import { choicesOf } from '#renderer/answering/answer-control.tsx';
import { FactTable } from './fact-table.tsx';
import { Question } from './question.tsx';
import styles from './step-card.module.css';

interface StepCardProps {
  readonly checklist: Checklist;
  readonly step: Step;
  readonly at: number;
  readonly all: number;
  /** Nothing of this step matters any more. */
  readonly isMoot: boolean;
  readonly moot: ReadonlySet<string>;
  /** Papers that show what this step asks. */
  readonly papers: readonly Paper[];
  /** What must be known before starting; shown above the question. */
  readonly before?: ReactNode;
  /** Where to go on from here; shown at the end. */
  readonly after?: ReactNode;
  readonly onPrevious: (() => void) | null;
  /** Null on the last step, from which the way leads to the outcome. */
  readonly onNext: (() => void) | null;
  readonly onFinish: () => void;
  readonly onCite: (group: CitationGroup) => void;
}

/** One step of a checklist: its question or few questions, the papers that show them, and the way on. */
export function StepCard(props: StepCardProps) {
  const { checklist, step, at, all, isMoot, moot, papers, before, after, onPrevious, onNext, onFinish, onCite } = props;
  const t = useWords('checklist');
  const language = useLanguage();
  const { bundle } = useReady();
  const heading = useRef<HTMLHeadingElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const arrived = useRef(step.id);
  useEffect(() => {
    if (arrived.current === step.id) return;
    arrived.current = step.id;
    if (scroller.current !== null) scroller.current.scrollTop = 0;
    heading.current?.focus({ preventScroll: true });
  }, [step.id]);

  const facts = step.facts.flatMap((id) => factById(bundle, id) ?? []);
  const isTable = facts.length > 1 && facts.every(({ type }) => type === 'boolean');
  const goOn = onNext ?? onFinish;
  return (
    <form
      className={styles.card}
      aria-labelledby="step-title"
      onKeyDown={(event) => goOnWithEnter(event, goOn)}
      onSubmit={(event) => event.preventDefault()}
    >
      <div ref={scroller} className={styles.scroller} data-scroller>
        <div className={styles.content}>
          {before}
          <div className={styles.head}>
            <p className={styles.at}>{t('stepOf', { at, all })}</p>
            <h2 id="step-title" ref={heading} tabIndex={-1} className={styles.title}>
              {pick(step.title, language)}
            </h2>
          </div>
          {isMoot && (
            <p className={styles.moot}>
              <CircleSlash2 size={16} strokeWidth={1.75} aria-hidden /> {t('mootNote')}
            </p>
          )}
          <AttachmentList />
          <ChangesHere>
            {isTable ? (
              <FactTable facts={facts} checklist={checklist.id} />
            ) : (
              <Questions facts={facts} checklist={checklist.id} moot={isMoot ? null : moot} />
            )}
          </ChangesHere>
          {papers.length > 0 && <Papers papers={papers} onCite={onCite} />}
          {after}
        </div>
      </div>
      <div className={styles.foot}>
        <Button
          appearance="subtle"
          icon={<ArrowLeft size={18} strokeWidth={1.75} aria-hidden />}
          disabled={onPrevious === null}
          onClick={() => onPrevious?.()}
        >
          {t('previous')}
        </Button>
        <span className={styles.hint}>
          {facts.length === 1 && facts.every((fact) => choicesOf(fact).length > 0) && t('keysHint')}
        </span>
        {onNext === null ? (
          <Button
            appearance="primary"
            icon={<ClipboardCheck size={18} strokeWidth={1.75} aria-hidden />}
            onClick={onFinish}
          >
            {t('toVerdict')}
          </Button>
        ) : (
          <Button
            appearance="primary"
            icon={<ArrowRight size={18} strokeWidth={1.75} aria-hidden />}
            iconPosition="after"
            onClick={onNext}
          >
            {t('next')}
          </Button>
        )}
      </div>
    </form>
  );
}

interface QuestionsProps {
  readonly facts: readonly Fact[];
  readonly checklist: string;
  /** Null where the whole step no longer matters, which its note says once. */
  readonly moot: ReadonlySet<string> | null;
}

function Questions({ facts, checklist, moot }: QuestionsProps) {
  return (
    <div className={styles.questions}>
      {facts.map((fact) => (
        <Question
          key={fact.id}
          fact={fact}
          checklist={checklist}
          isAlone={facts.length === 1}
          isMoot={moot?.has(fact.id) === true}
        />
      ))}
    </div>
  );
}

function Papers({ papers, onCite }: { papers: readonly Paper[]; onCite: (group: CitationGroup) => void }) {
  const t = useWords('checklist');
  const language = useLanguage();
  return (
    <section className={styles.papers} aria-labelledby="step-papers">
      <h3 id="step-papers">{t('papersFor')}</h3>
      <ul>
        {papers.map((paper) => (
          <li key={paper.id}>
            <FileCheck2 size={16} strokeWidth={1.75} aria-hidden />
            <span>{pick(paper.label, language)}</span>
            <Cites citations={paper.cite} onOpen={onCite} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Enter goes on from an answer or the heading; buttons, links and text fields keep it for themselves. */
function goOnWithEnter(event: KeyboardEvent<HTMLFormElement>, goOn: () => void): void {
  if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing) return;
  const { target } = event;
  if (!(target instanceof HTMLElement) || target.matches('button, a, textarea, select')) return;
  event.preventDefault();
  goOn();
}
