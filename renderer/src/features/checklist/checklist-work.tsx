import { UserRoundPlus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { UnprovedList } from '#renderer/evidence/unproved-list.tsx';
import { groupCitations, withAsked, type CitationGroup } from '#renderer/sources/citation-groups.ts';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { go } from '#renderer/state/place.ts';
import { record } from '#renderer/state/record.ts';
import { useStandingState } from '#renderer/state/stale.ts';
import { useChecklistResult } from '#renderer/state/verdicts.ts';
import { ChoiceBar } from '#renderer/ui/choice-bar.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { answersOf } from '#shared/record/fold.ts';
import type { Checklist, Step } from '#shared/rules/schema.ts';
import { BeforeStart } from './before-start.tsx';
import { ChecklistHead } from './checklist-head.tsx';
import styles from './checklist-work.module.css';
import { ComparePane } from './compare-pane.tsx';
import type { Conflict } from './conflicts.tsx';
import { DisputedHere } from './disputed-here.tsx';
import { ContradictionList } from './contradiction-list.tsx';
import { LinkedChecklists, useOpenLinks } from './linked-checklists.tsx';
import { PassagePane } from './passage-pane.tsx';
import { papersOfStep } from './papers-of-step.ts';
import { StaleHere } from './reconfirm/stale-here.tsx';
import { StepCard } from './step-card.tsx';
import { StepRail } from './step-rail.tsx';
import { mootFacts, neighbour, stepOfFact, stepState, stepThatHelps } from './step-state.ts';
import { useStep, useStepKeys } from './use-step.ts';
import { VerdictBar } from './verdict-bar.tsx';
import { useContradictionsAmong } from './use-contradictions-among.ts';
import { VerdictPanel } from './verdict-panel.tsx';
import { WhatIf } from './what-if/what-if.tsx';

type Pane = 'question' | 'passage';

/** A checklist at work: steps, question and outcome at the left, all ours; the words they rest on at the right. */
export function ChecklistWork({ checklist, wantedStep }: { checklist: Checklist; wantedStep: string | undefined }) {
  const t = useWords('checklist');
  const { state } = useStore(record);
  const result = useChecklistResult(checklist.id);
  const standing = useStandingState(checklist.id);
  const answers = useMemo(() => answersOf(standing), [standing]);
  const moot = useMemo(() => mootFacts(result), [result]);
  const [step, showStep] = useStep(checklist, wantedStep, stepThatHelps(checklist, answers, moot, result.nextFact));
  const [isPanelOpen, setPanelOpen] = useState(false);
  const [pane, setPane] = useState<Pane>('question');
  const [asked, setAsked] = useState<{ readonly step: string; readonly group: CitationGroup } | null>(null);
  const [compared, setCompared] = useState<Conflict | null>(null);
  const [isTrying, setTrying] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const contradictions = useContradictionsAmong(checklist);
  const links = useOpenLinks(checklist);

  const ofStep = useMemo(() => groupCitations(step.cite), [step]);
  const askedHere = asked?.step === step.id ? asked.group : null;
  const groups = useMemo(() => withAsked(ofStep, askedHere), [ofStep, askedHere]);
  const shown = groups.find(({ source }) => source === askedHere?.source) ?? groups[0];

  const cite = (group: CitationGroup) => {
    setCompared(null);
    setAsked({ step: step.id, group });
    setPane('passage');
  };
  const compare = (conflict: Conflict) => {
    setCompared(conflict);
    setPane('passage');
  };
  const openStep = (id: string) => {
    setCompared(null);
    setPanelOpen(false);
    setPane('question');
    showStep(id);
  };
  const stopComparing = () => {
    setCompared(null);
    setPane('question');
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
  const stepHere = (fact: string) => {
    const asking = stepOfFact(checklist, fact);
    return asking === undefined ? null : () => openStep(asking.id);
  };
  if (isTrying) return <WhatIf checklist={checklist} onLeave={() => setTrying(false)} />;

  return (
    <div className={styles.screen}>
      <div className={styles.grid} data-pane={pane} data-compared={compared !== null || undefined}>
        <ChecklistHead checklist={checklist} result={result} onTry={state === null ? null : () => setTrying(true)}>
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
        </ChecklistHead>
        <div className={styles.body}>
          <div className={styles.steps} inert={isPanelOpen}>
            <StepRail checklist={checklist} answers={answers} moot={moot} current={step.id} onOpen={openStep} />
            {state === null ? (
              <NoClient />
            ) : (
              <StepCard
                checklist={checklist}
                step={step}
                at={at}
                all={checklist.steps.length}
                moot={moot}
                isMoot={isPassed(step)}
                papers={papersOfStep(result, step)}
                before={
                  <>
                    <DisputedHere facts={step.facts} />
                    <UnprovedList checklist={checklist} among={step.facts} />
                    <StaleHere checklist={checklist.id} />
                    {at === 1 && <BeforeStart checklist={checklist} onCite={cite} onCompare={compare} />}
                    <ContradictionList
                      contradictions={contradictions.filter(({ facts }) =>
                        facts.some((fact) => step.facts.includes(fact)),
                      )}
                      stepHere={stepHere}
                    />
                  </>
                }
                after={next === null && links.length > 0 ? <GoOn links={links} /> : null}
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
                  onCompare: compare,
                  shown: askedHere,
                }}
                contradictions={<ContradictionList contradictions={contradictions} stepHere={stepHere} />}
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
          {compared === null ? (
            <PassagePane groups={groups} shown={shown} onShow={cite} />
          ) : (
            <ComparePane conflict={compared} onClose={stopComparing} />
          )}
        </div>
      </div>
    </div>
  );
}

function GoOn({ links }: { links: Checklist['links'] }) {
  const t = useWords('checklist');
  return (
    <section className={styles.goOn} aria-labelledby="go-on">
      <h3 id="go-on">{t('links.title')}</h3>
      <LinkedChecklists links={links} />
    </section>
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
