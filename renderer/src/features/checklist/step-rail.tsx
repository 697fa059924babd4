import { CircleCheck, CircleDashed, CircleHelp, CircleSlash2, type LucideIcon } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { moveFocus } from '#renderer/ui/move-focus.ts';
import type { Answers, Checklist } from '#shared/rules/schema.ts';
import { stepProgress, stepState, type StepState } from './step-state.ts';
import styles from './step-rail.module.css';

const icons: Readonly<Record<StepState, LucideIcon>> = {
  answered: CircleCheck,
  unsure: CircleHelp,
  open: CircleDashed,
  moot: CircleSlash2,
};

/** Most steps are answered or not yet: their icon is enough to the eye, the word is for assistive technology. */
function isTold(state: StepState): boolean {
  return state === 'unsure' || state === 'moot';
}

interface StepRailProps {
  readonly checklist: Checklist;
  readonly answers: Answers;
  readonly moot: ReadonlySet<string>;
  readonly current: string;
  readonly onOpen: (step: string) => void;
}

/** All steps with their state: one stop for Tab, arrow keys inside. */
export function StepRail({ checklist, answers, moot, current, onOpen }: StepRailProps) {
  const t = useWords('checklist');
  const language = useLanguage();
  const rail = useRef<HTMLElement>(null);
  useEffect(() => {
    rail.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <nav ref={rail} className={styles.rail} aria-label={t('steps')} onKeyDown={moveFocus}>
      <ol>
        {checklist.steps.map((step, index) => {
          const state = stepState(step, answers, moot);
          const { known, all } = stepProgress(step, answers);
          const Icon = icons[state];
          return (
            <li key={step.id}>
              <button
                type="button"
                className={styles.step}
                data-state={state}
                aria-current={step.id === current ? 'step' : undefined}
                tabIndex={step.id === current ? 0 : -1}
                onClick={() => onOpen(step.id)}
              >
                <Icon size={18} strokeWidth={1.75} aria-hidden />
                <span className={styles.title}>
                  {index + 1}. {pick(step.title, language)}
                  <span className={isTold(state) ? styles.state : 'visually-hidden'}>{t(`stepState.${state}`)}</span>
                  {all > 1 && state === 'open' && known > 0 && (
                    <span className={styles.state}>{t('stepCount', { known, all })}</span>
                  )}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
