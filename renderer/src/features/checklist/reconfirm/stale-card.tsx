import { CircleCheck, CircleHelp, PencilLine } from 'lucide-react';
import { useState } from 'react';
import { placeAmong } from '#renderer/features/checklist/fact-places.ts';
import { useFactWords } from '#renderer/features/checklist/fact-words.ts';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { checklistById, factById } from '#renderer/state/lookup.ts';
import { go } from '#renderer/state/place.ts';
import { change, record } from '#renderer/state/record.ts';
import { groundTexts } from '#renderer/state/stale.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { TextDiff } from '#renderer/ui/text-diff.tsx';
import type { GroundText } from '#shared/corpus/grounds.ts';
import type { StaleAnswer } from '#shared/record/stale.ts';
import styles from './reconfirm-screen.module.css';
import { textPairs, type TextPair } from './text-pairs.ts';

interface StaleCardProps {
  readonly stale: StaleAnswer;
  /** Called just before the card goes away, with its fact. */
  readonly onSettled: (fact: string) => void;
}

/** One answer to give again: the question, what was answered, both texts, and the three ways to settle it. */
export function StaleCard({ stale, onSettled }: StaleCardProps) {
  const t = useWords('packs');
  const language = useLanguage();
  const words = useFactWords();
  const { bundle } = useReady();
  const { state } = useStore(record);
  const texts = useStore(groundTexts);
  const [isSaving, setSaving] = useState(false);
  const { fact } = stale;
  const entry = state?.answers[fact];
  const asked = factById(bundle, fact);
  const place = placeAmong(bundle.checklists, fact, stale.checklists.length === 0 ? [fact] : []);
  const inChecklist = bundle.checklists.find(
    ({ id, steps }) => stale.checklists.includes(id) && steps.some(({ facts }) => facts.includes(fact)),
  );
  const { pairs, unknown } = textPairs(stale, texts);
  const titleId = `stale-${fact}`;
  if (entry === undefined || !('known' in entry.answer)) return null;
  const { known, basis } = entry.answer;
  return (
    <article className={styles.card} aria-labelledby={titleId} data-stale={fact} tabIndex={-1}>
      <header className={styles.head}>
        <h2 id={titleId} className={styles.question}>
          {asked === undefined ? fact : pick(asked.question, language)}
        </h2>
        <p className={styles.answer}>
          {t('reconfirm.answered')} <b>{words.value(fact, known)}</b>
        </p>
      </header>
      {pairs.map((pair) => (
        <Pair key={`${pair.source}/${wordsIn(pair.before)}/${wordsIn(pair.after)}`} pair={pair} />
      ))}
      {unknown > 0 && <p className={styles.note}>{t('reconfirm.unknownText', { count: unknown })}</p>}
      {stale.checklists.length > 0 && (
        <p className={styles.note}>
          {t('reconfirm.withheld', {
            checklists: stale.checklists
              .flatMap((id) => checklistById(bundle, id) ?? [])
              .map(({ title }) => pick(title, language))
              .join(t('listSeparator')),
          })}
        </p>
      )}
      <div className={styles.actions}>
        <PlainButton
          emphasis="primary"
          icon={CircleCheck}
          isDisabled={isSaving}
          onClick={() => void settle({ kind: 'answer.set', payload: { fact, value: known, basis } })}
        >
          {t('reconfirm.holds')}
        </PlainButton>
        <PlainButton icon={PencilLine} isDisabled={isSaving} onClick={answerAnew}>
          {t('reconfirm.change')}
        </PlainButton>
        <PlainButton
          icon={CircleHelp}
          isDisabled={isSaving}
          onClick={() => void settle({ kind: 'answer.unknown', payload: { fact, reason: 'notSure' } })}
        >
          {t('reconfirm.notSure')}
        </PlainButton>
      </div>
    </article>
  );

  async function settle(next: Parameters<typeof change>[0]): Promise<void> {
    setSaving(true);
    onSettled(fact);
    await change(next);
    setSaving(false);
  }

  function answerAnew(): void {
    const step = inChecklist?.steps.find(({ facts }) => facts.includes(fact))?.id;
    if (inChecklist !== undefined && step !== undefined) go({ name: 'checklist', checklist: inChecklist.id, step });
    else if (place !== null) go({ name: 'checklist', ...place });
  }
}

function Pair({ pair: { before, after } }: { readonly pair: TextPair }) {
  const t = useWords('packs');
  const language = useLanguage();
  const said = (words: GroundText['text']): string => (typeof words === 'string' ? words : pick(words, language));
  const shown = after ?? before;
  if (shown === null) return null;
  return (
    <section className={styles.pair}>
      <p className={styles.source}>{said(shown.name)}</p>
      <TextDiff
        before={before === null ? null : said(before.text)}
        after={after === null ? null : said(after.text)}
        lang={typeof shown.text === 'string' ? 'zh-CN' : language}
        words={{ before: t('reconfirm.before'), after: t('reconfirm.after') }}
      />
    </section>
  );
}

function wordsIn(ground: GroundText | null): string {
  if (ground === null) return '';
  return typeof ground.text === 'string' ? ground.text : ground.text['zh-CN'];
}
