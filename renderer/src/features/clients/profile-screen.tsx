import { FileText, ListTodo, UsersRound } from 'lucide-react';
import { ChangesHere } from '#renderer/answering/changes-here.tsx';
import { useWords } from '#renderer/i18n/index.ts';
import { useReadOnly } from '#renderer/state/access.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { useOwnDesk } from '#renderer/state/desk.ts';
import { dialog } from '#renderer/state/dialog.ts';
import { factById } from '#renderer/state/lookup.ts';
import { go } from '#renderer/state/place.ts';
import { record } from '#renderer/state/record.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { Recommended } from '#renderer/sources/recommended.tsx';
import { profileFactIds, profileFields } from '#shared/clients/profile.ts';
import { ColourChoice } from './colour-choice.tsx';
import { ProfileFact } from './profile-fact.tsx';
import { ProfileWords } from './profile-words.tsx';
import styles from './profile-screen.module.css';

/** What the client in focus is: facts shared with every checklist, its own words beside them, and what follows. */
export function ProfileScreen() {
  const t = useWords('clients');
  const { bundle } = useReady();
  const { client, state } = useStore(record);
  const isOwn = useOwnDesk();
  const isReadOnly = useReadOnly();
  if (client === null || state === null) {
    return (
      <Page title={t('profile.title')}>
        <EmptyState
          icon={UsersRound}
          title={t('noneAtHand')}
          action={<PlainButton onClick={() => go({ name: 'clients' })}>{t('profile.toList')}</PlainButton>}
        />
      </Page>
    );
  }
  const facts = profileFactIds.flatMap((id) => factById(bundle, id) ?? []);
  return (
    <Page
      title={state.name}
      lead={t('profile.lead')}
      width="wide"
      actions={
        <>
          <PlainButton icon={ListTodo} onClick={() => go({ name: 'report', part: 'papers' })}>
            {t('profile.missingList')}
          </PlainButton>
          <PlainButton icon={FileText} onClick={() => go({ name: 'report' })}>
            {t('profile.report')}
          </PlainButton>
          <PlainButton isDisabled={isReadOnly} onClick={() => dialog.set('rename-client')}>
            {t('rename.open')}
          </PlainButton>
        </>
      }
    >
      <div className={styles.columns}>
        <div>
          <ChangesHere>
            <div className={styles.main}>
              <section aria-labelledby="profile-facts" className={styles.section}>
                <SectionHeading id="profile-facts">{t('profile.facts')}</SectionHeading>
                <ul className={styles.panel}>
                  {facts.map((fact) => (
                    <ProfileFact key={`${client}/${fact.id}`} fact={fact} />
                  ))}
                </ul>
              </section>
              <section aria-labelledby="profile-words" className={styles.section}>
                <SectionHeading id="profile-words">{t('profile.words')}</SectionHeading>
                <ul className={styles.panel}>
                  {profileFields.map((field) => (
                    // A field of another client, or one that was changed elsewhere, begins anew with what stands there.
                    <ProfileWords
                      key={`${client}/${field}/${state.profile[field] ?? ''}`}
                      field={field}
                      value={state.profile[field] ?? ''}
                    />
                  ))}
                </ul>
              </section>
              {!isOwn && (
                <section aria-labelledby="profile-colour" className={styles.section}>
                  <SectionHeading id="profile-colour">{t('profile.colour')}</SectionHeading>
                  <ColourChoice colour={state.colour} labelledBy="profile-colour" />
                </section>
              )}
            </div>
          </ChangesHere>
        </div>
        <section aria-labelledby="profile-recommended" className={styles.side}>
          <SectionHeading id="profile-recommended">{t('profile.recommended')}</SectionHeading>
          <div className={styles.sidePanel}>
            <Recommended limit={null} />
          </div>
        </section>
      </div>
    </Page>
  );
}
