import { FileText, UserRoundPlus } from 'lucide-react';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { groupCitations, withAsked, type CitationGroup } from '#renderer/sources/citation-groups.ts';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { go } from '#renderer/state/place.ts';
import { record } from '#renderer/state/record.ts';
import { useChecklistResult } from '#renderer/state/verdicts.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { ChoiceBar } from '#renderer/ui/choice-bar.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { answersOf } from '#shared/record/fold.ts';
import type { Checklist, Step } from '#shared/rules/schema.ts';
import { BeforeStart } from './before-start.tsx';
import styles from './checklist-work.module.css';
import { PassagePane } from './passage-pane.tsx';
import { papersOfStep } from './papers-of-step.ts';
import { StepCard } from './step-card.tsx';
import { StepRail } from './step-rail.tsx';
import { mootFacts, neighbour, stepOfFact, stepState, stepThatHelps } from './step-state.ts';
import { useStep, useStepKeys } from './use-step.ts';
import { VerdictBar } from './verdict-bar.tsx';
import { VerdictPanel } from './verdict-panel.tsx';

type Pane = 'question' | 'passage';

/** A checklist at work: steps, question and outcome at the left, all ours; the words they rest on at the right. */
export function ChecklistWork({ checklist, wantedStep }: { checklist: Checklist; wantedStep: string | undefined }) {
  const t = useWords('checklist');
  const { state } = useStore(record);
  const result = useChecklistResult(checklist.id);
  const answers = useMemo(() => answersOf(state), [state]);
  const moot = useMemo(() => mootFacts(result), [result]);
  const [step, showStep] = useStep(checklist, wantedStep, stepThatHelps(checklist, answers, moot, result.nextFact));
  const [isPanelOpen, setPanelOpen] = useState(false);
  const [pane, setPane] = useState<Pane>('question');
  const [asked, setAsked] = useState<{ readonly step: string; readonly group: CitationGroup } | null>(null);
  const toggle = useRef<HTMLButtonElement>(null);

  const ofStep = useMemo(() => groupCitations(step.cite), [step]);
  const askedHere = asked?.step === step.id ? asked.group : null;
  const groups = useMemo(() => withAsked(ofStep, askedHere), [ofStep, askedHere]);
  const shown = groups.find(({ source }) => source === askedHere?.source) ?? groups[0];

  const cite = (group: CitationGroup) => {
    setAsked({ step: step.id, group });
    setPane('passage');
  };
  const openStep = (id: string) => {
    setPanelOpen(false);
    setPane('question');
    showStep(id);
  };
  const closePanel = () => {
    setPanelOpen(false);
    toggle.current?.focus();
  };
  const isPassed = (candidate: Step) => stepState(candidate, answers, moot) === 'moot';
  const previous = neighbour(checklist, step.id, -1, isPassed);
  const next = neighbour(checklist, step.id, 1, isPassed);
  useStepKeys(previous, next, openStep);
  const at = checklist.steps.indexOf(step) + 1;

  return (
    <div className={styles.screen}>
      <div className={styles.grid} data-pane={pane}>
        <Head checklist={checklist} answered={result.answered} relevant={result.relevant}>
          <div className={styles.panes}>
            <ChoiceBar
              label={t('panes.label')}
              value={pane}
              onChoose={setPane}
              options={[
                { value: 'question', label: t('panes.question') },
                { value: 'passage', label: t('panes.passage') },
              ]}
            />
          </div>
        </Head>
        <div className={styles.body}>
          <div className={styles.steps} inert={isPanelOpen}>
            <StepRail checklist={checklist} answers={answers} moot={moot} current={step.id} onOpen={openStep} />
            {state === null ? (
              <NoClient />
            ) : (
              <StepCard
                step={step}
                at={at}
                all={checklist.steps.length}
                moot={moot}
                isMoot={isPassed(step)}
                papers={papersOfStep(result, step)}
                before={at === 1 ? <BeforeStart checklist={checklist} onCite={cite} /> : null}
                onPrevious={previous === null ? null : () => openStep(previous.id)}
                onNext={next === null ? null : () => openStep(next.id)}
                onFinish={() => setPanelOpen(true)}
                onCite={cite}
              />
            )}
          </div>
          {isPanelOpen && (
            <div className={styles.panel}>
              <VerdictPanel
                checklist={checklist}
                result={result}
                links={{
                  onCite: cite,
                  onFact: (fact) => openStep((stepOfFact(checklist, fact) ?? step).id),
                  shown: askedHere,
                }}
                onClose={closePanel}
              />
            </div>
          )}
        </div>
        <div className={styles.bar}>
          <VerdictBar
            checklist={checklist}
            result={result}
            isOpen={isPanelOpen}
            toggle={toggle}
            onToggle={() => {
              setPane('question');
              setPanelOpen(!isPanelOpen);
            }}
          />
        </div>
        <div className={styles.passage}>
          <PassagePane groups={groups} shown={shown} onShow={cite} />
        </div>
      </div>
    </div>
  );
}

interface HeadProps {
  readonly checklist: Checklist;
  readonly answered: number;
  readonly relevant: number;
  readonly children: ReactNode;
}

function Head({ checklist, answered, relevant, children }: HeadProps) {
  const t = useWords('checklist');
  const language = useLanguage();
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{pick(checklist.title, language)}</h1>
      <span className={styles.count}>{t('answeredCount', { answered, relevant })}</span>
      {children}
      <PlainButton icon={FileText} onClick={() => go({ name: 'report', checklist: checklist.id })}>
        {t('report')}
      </PlainButton>
    </header>
  );
}

function NoClient() {
  const t = useWords('checklist');
  const action = (
    <PlainButton emphasis="primary" icon={UserRoundPlus} onClick={() => go({ name: 'clients' })}>
      {t('noClient.action')}
    </PlainButton>
  );
  return (
    <EmptyState title={t('noClient.title')} action={action}>
      {t('noClient.body')}
    </EmptyState>
  );
}
