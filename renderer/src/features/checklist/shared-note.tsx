import { Link2 } from 'lucide-react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { checklistById } from '#renderer/state/lookup.ts';
import { record } from '#renderer/state/record.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { placesOfFact } from './fact-places.ts';
import styles from './shared-note.module.css';

const mostNamed = 2;

/** Says of an answered question that other checklists ask it too, so that nobody wonders who answered it. */
export function SharedNote({ fact, checklist }: { fact: string; checklist: string }) {
  const t = useWords('checklist');
  const language = useLanguage();
  const { bundle } = useReady();
  const { state } = useStore(record);
  const answer = state?.answers[fact]?.answer;
  if (answer === undefined || !('known' in answer)) return null;
  const others = placesOfFact(bundle.checklists, fact).filter((place) => place.checklist !== checklist);
  if (others.length === 0) return null;
  const names = others
    .slice(0, mostNamed)
    .flatMap((place) => checklistById(bundle, place.checklist) ?? [])
    .map(({ title }) => t('shared.name', { title: shortTitle(pick(title, language)) }))
    .join(t('listSeparator'));
  const checklists = others.length > mostNamed ? t('shared.andMore', { names, count: others.length }) : names;
  return (
    <p className={styles.shared}>
      <Link2 size={16} strokeWidth={1.75} aria-hidden />
      <span>{t('shared.answered', { checklists })}</span>
    </p>
  );
}

/** A title up to its first colon or comma: what people call the checklist. */
function shortTitle(title: string): string {
  return title.split(/[\uff1a:,\uff0c]/)[0] ?? title;
}
