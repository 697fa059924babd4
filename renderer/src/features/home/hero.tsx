import { ArrowRight, FileText } from 'lucide-react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { go } from '#renderer/state/place.ts';
import { record } from '#renderer/state/record.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { useSampleMark } from '#renderer/ui/use-sample-mark.ts';
import { ClientName } from '#renderer/ui/client-name.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { RhumbLines } from '#renderer/ui/rhumb-lines.tsx';
import type { ClientState } from '#shared/record/state.ts';
import type { Checklist } from '#shared/rules/schema.ts';
import type { ChecklistResult } from '#shared/rules/verdict.ts';
import { continueAt, type StepToOpen } from './continue-at.ts';
import { nextThings } from './next-things.ts';
import styles from './hero.module.css';

/** Whose case it is, and the one button back to where it was left. */
export function Hero({ state, results }: { state: ClientState; results: readonly ChecklistResult[] }) {
  const t = useWords('home');
  const common = useWords('common');
  const sampleMark = useSampleMark();
  const language = useLanguage();
  const { client } = useStore(record);
  const { bundle, places } = useReady();
  const left = continueAt(client === null ? undefined : places[client], bundle.checklists);
  const at = left ?? firstQuestion(bundle.checklists, results);
  const sample = bundle.samples.find(({ id }) => id === state.sample);
  return (
    <div className={styles.hero}>
      <RhumbLines />
      <div className={styles.words}>
        <p className={styles.over}>{common('client.current')}</p>
        <h1 className={styles.name}>
          <ClientName name={state.name} colour={state.colour} sampleMark={sampleMark(state.sample)} size="large" />
        </h1>
        <p className={styles.lead}>{sample === undefined ? t('hero.lead') : pick(sample.story, language)}</p>
      </div>
      {at !== null && (
        <div className={styles.action}>
          <p className={styles.over}>
            {t(left === null ? 'hero.nextUp' : 'hero.leftOff', { checklist: pick(at.checklist.title, language) })}
          </p>
          <PlainButton
            emphasis="primary"
            iconAfter={ArrowRight}
            onClick={() => go({ name: 'checklist', checklist: at.checklist.id, step: at.step.id })}
          >
            {t('hero.continue', { step: pick(at.step.title, language) })}
          </PlainButton>
          <PlainButton icon={FileText} onClick={() => go({ name: 'report' })}>
            {t('hero.report')}
          </PlainButton>
        </div>
      )}
    </div>
  );
}

/** Where to begin with a client that was never left anywhere: at the first question still open. */
function firstQuestion(checklists: readonly Checklist[], results: readonly ChecklistResult[]): StepToOpen | null {
  const [thing] = nextThings(checklists, results, 1);
  return thing?.kind === 'question' ? continueAt(thing, checklists) : null;
}
