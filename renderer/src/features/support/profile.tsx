import { UserRoundSearch } from 'lucide-react';
import { useId, useMemo } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { go } from '#renderer/state/place.ts';
import { record } from '#renderer/state/record.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import type { SupportItem } from '#shared/measures/find-support.ts';
import { profileFacts } from './profile-facts.ts';
import { ProfileQuestion } from './profile-question.tsx';
import styles from './profile.module.css';

/** The questions on which it rests what concerns the seller, always in the same order, each answered in place. */
export function Profile({ items }: { items: readonly SupportItem[] }) {
  const t = useWords('support');
  const { bundle } = useReady();
  const { client, state } = useStore(record);
  const facts = useMemo(() => profileFacts(bundle), [bundle]);
  const id = useId();
  const answered = facts.filter((fact) => state?.answers[fact.id] !== undefined).length;
  return (
    <section className={styles.profile} aria-labelledby={id}>
      <SectionHeading id={id} aside={client === null ? undefined : t('profile.aside', { answered, all: facts.length })}>
        {t('profile.title')}
      </SectionHeading>
      {client === null ? (
        <EmptyState
          icon={UserRoundSearch}
          title={t('profile.noClient.title')}
          action={
            <PlainButton emphasis="primary" onClick={() => go({ name: 'clients' })}>
              {t('profile.noClient.action')}
            </PlainButton>
          }
        >
          {t('profile.noClient.body')}
        </EmptyState>
      ) : (
        <>
          <p className={styles.shared}>{t('profile.shared')}</p>
          <ul className={styles.questions}>
            {facts.map((fact) => (
              <ProfileQuestion
                key={fact.id}
                fact={fact}
                deciding={items.filter(({ missingFacts }) => missingFacts.includes(fact.id)).length}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
