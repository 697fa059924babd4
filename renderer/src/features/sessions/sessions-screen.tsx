import { UsersRound } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { go, place } from '#renderer/state/place.ts';
import { record } from '#renderer/state/record.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { sessionsOf } from '#shared/sessions/list.ts';
import { ReadBack } from './read-back.tsx';
import { SessionList } from './session-list.tsx';
import { SessionOver } from './session-over.tsx';
import { SessionWork } from './session-work.tsx';

/** Sessions of the client in focus: all of them, the one that goes on, its reading back, or one that is over. */
export function SessionsScreen() {
  const { screen } = useStore(place);
  const { state } = useStore(record);
  if (state === null) return <NoCase />;
  const sessions = sessionsOf(state);
  const wanted = screen.name === 'sessions' ? screen : null;
  const session = sessions.find(({ id }) => id === wanted?.session);
  if (session === undefined) return <SessionList sessions={sessions} tasks={state.tasks} />;
  if (session.closed !== null) return <SessionOver key={session.id} session={session} />;
  if (wanted?.part === 'read-back') return <ReadBack key={session.id} session={session} />;
  return <SessionWork key={session.id} session={session} state={state} />;
}

function NoCase() {
  const t = useWords('sessions');
  const action = (
    <PlainButton emphasis="primary" icon={UsersRound} onClick={() => go({ name: 'clients' })}>
      {t('noCase.action')}
    </PlainButton>
  );
  return (
    <EmptyState title={t('noCase.title')} action={action}>
      {t('noCase.body')}
    </EmptyState>
  );
}
