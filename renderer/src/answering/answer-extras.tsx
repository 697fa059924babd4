import { Check, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { undo } from '#renderer/state/record.ts';
import { showToast } from '#renderer/state/toast.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import type { Answer, UnknownReason } from '#shared/rules/schema.ts';
import styles from './answer-extras.module.css';
import { OptionGroup } from './option-group.tsx';
import type { Answering } from './pending.ts';
import type { Saving } from './saving.ts';

const reasons = ['notSure', 'paperPending', 'disputed', 'textUnclear'] as const satisfies readonly UnknownReason[];
const bases = ['stated', 'evidenced'] as const;

interface AnswerExtrasProps {
  readonly answering: Answering;
  /** What the answer is about, for assistive technology. */
  readonly about: string;
}

/** What belongs to an answer: what a known one rests on or why it is not known, whether it is saved, how to clear it. */
export function AnswerExtras({ answering, about }: AnswerExtrasProps) {
  const t = useWords('checklist');
  const common = useWords('common');
  const { answer, saving, set, retry } = answering;
  if (answer === null && saving === 'none') return null;
  return (
    <div className={styles.extras}>
      {answer !== null && <Detail answer={answer} about={about} onChange={(next) => void set(next)} />}
      <span className={styles.end}>
        <SavingMark saving={saving} onRetry={() => void retry()} />
        {answer !== null && <LinkButton onPress={() => void clear()}>{t('clear')}</LinkButton>}
      </span>
    </div>
  );

  async function clear(): Promise<void> {
    await set(null);
    showToast(common('toast.answerCleared', { fact: about }), undo);
  }
}

function Detail({ answer, about, onChange }: { answer: Answer; about: string; onChange: (answer: Answer) => void }) {
  const t = useWords('checklist');
  if ('known' in answer) {
    return (
      <OptionGroup
        look="chip"
        label={`${t('basis')} ${about}`}
        options={bases.map((value) => ({ value, label: t(value) }))}
        chosen={answer.basis}
        onChoose={(basis) => onChange({ known: answer.known, basis })}
      />
    );
  }
  return (
    <OptionGroup
      look="chip"
      label={`${t('reason')} ${about}`}
      options={reasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
      chosen={answer.unknown}
      onChoose={(unknown) => onChange({ unknown })}
    />
  );
}

/** Whether an answer is on the disk: said quietly when it is, plainly and with a way out when it is not. */
function SavingMark({ saving, onRetry }: { saving: Saving; onRetry: () => void }) {
  const t = useWords('checklist');
  const common = useWords('common');
  return (
    <span className={styles.saving} data-state={saving} role="status">
      {saving === 'saving' && (
        <>
          <LoaderCircle size={16} strokeWidth={1.75} aria-hidden /> {common('save.saving')}
        </>
      )}
      {saving === 'saved' && (
        <>
          <Check size={16} strokeWidth={1.75} aria-hidden /> {common('save.saved')}
        </>
      )}
      {saving === 'failed' && (
        <>
          <TriangleAlert size={16} strokeWidth={1.75} aria-hidden /> {t('notSaved')}
          <LinkButton onPress={onRetry}>{t('retry')}</LinkButton>
        </>
      )}
    </span>
  );
}
