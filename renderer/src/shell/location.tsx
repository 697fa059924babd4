import { ChevronRight } from 'lucide-react';
import { useWords, pick } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { checklistById, policyById, policyIdOf, ruleRecordById } from '#renderer/state/lookup.ts';
import { place, type Screen } from '#renderer/state/place.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { Language } from '#shared/i18n/languages.ts';
import styles from './location.module.css';

/** Which screen is open, and what is open on it. */
export function Location() {
  const t = useWords('common');
  const { screen } = useStore(place);
  const { bundle } = useReady();
  const language = useLanguage();
  const calculators = useWords('calculators');
  const subject =
    screen.name === 'calculator' ? calculators(`title.${screen.calculator}`) : subjectOf(screen, bundle, language);
  return (
    <p className={styles.location}>
      <span className={styles.screen}>{t(`screens.${screen.name}`)}</span>
      {subject !== null && (
        <>
          <ChevronRight aria-hidden size={16} strokeWidth={1.75} />
          <span className={styles.subject}>{subject}</span>
        </>
      )}
    </p>
  );
}

function subjectOf(screen: Screen, bundle: Bundle, language: Language): string | null {
  switch (screen.name) {
    case 'checklist':
    case 'report': {
      const checklist = checklistById(bundle, screen.checklist ?? '');
      return checklist === undefined ? null : pick(checklist.title, language);
    }
    case 'library':
      return screen.article === undefined ? null : (policyById(bundle, policyIdOf(screen.article))?.title ?? null);
    case 'rule': {
      const rule = ruleRecordById(bundle, screen.rule);
      return rule === undefined ? null : pick(rule.title, language);
    }
    default:
      return null;
  }
}
