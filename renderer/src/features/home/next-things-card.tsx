import { ChevronRight, CircleHelp, FileClock, Footprints } from 'lucide-react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { go, type Screen } from '#renderer/state/place.ts';
import { useStale } from '#renderer/state/stale.ts';
import { factById } from '#renderer/state/lookup.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import type { ChecklistResult } from '#shared/rules/verdict.ts';
import { Card } from './card.tsx';
import { nextThings, type NextThing } from './next-things.ts';
import styles from './next-things-card.module.css';

const shown = 3;

type Thing = NextThing | { readonly kind: 'reconfirm'; readonly count: number };

/** The next three things to do, each a press away from where it is done. */
export function NextThingsCard({ results }: { results: readonly ChecklistResult[] }) {
  const t = useWords('home');
  const language = useLanguage();
  const { bundle } = useReady();
  const stale = useStale().length;
  // Answers to give again come before everything else: outcomes wait for them.
  const again: readonly Thing[] = stale === 0 ? [] : [{ kind: 'reconfirm', count: stale }];
  const things = [...again, ...nextThings(bundle.checklists, results, shown)].slice(0, shown);
  return (
    <Card title={t('next.title')}>
      {things.length === 0 ? (
        <p className={styles.none}>{t('next.none')}</p>
      ) : (
        <ol className={styles.list}>
          {things.map((thing) => (
            <li key={keyOf(thing)}>
              <button type="button" className={styles.thing} onClick={() => go(screenOf(thing))}>
                {thing.kind === 'reconfirm' ? (
                  <FileClock aria-hidden size={18} strokeWidth={1.75} />
                ) : thing.kind === 'question' ? (
                  <CircleHelp aria-hidden size={18} strokeWidth={1.75} />
                ) : (
                  <Footprints aria-hidden size={18} strokeWidth={1.75} />
                )}
                <span className={styles.words}>
                  <span className={styles.kind}>{t(`next.${thing.kind}`)}</span>
                  <span>{sentenceOf(thing)}</span>
                </span>
                <ChevronRight aria-hidden size={16} strokeWidth={1.75} />
              </button>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );

  function sentenceOf(thing: Thing): string {
    if (thing.kind === 'reconfirm') return t('next.reconfirmCount', { count: thing.count });
    if (thing.kind === 'action') return pick(thing.action.text, language);
    const fact = factById(bundle, thing.fact);
    return fact === undefined ? thing.fact : pick(fact.question, language);
  }
}

function keyOf(thing: Thing): string {
  if (thing.kind === 'reconfirm') return thing.kind;
  return `${thing.checklist}/${thing.kind === 'question' ? thing.fact : thing.action.id}`;
}

function screenOf(thing: Thing): Screen {
  if (thing.kind === 'reconfirm') return { name: 'reconfirm' };
  return thing.kind === 'question'
    ? { name: 'checklist', checklist: thing.checklist, step: thing.step }
    : { name: 'checklist', checklist: thing.checklist };
}
