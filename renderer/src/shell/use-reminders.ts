import { useEffect } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { record } from '#renderer/state/record.ts';
import { tellSystemOnce, watchClient, watchDays, type Due } from '#renderer/state/reminders.ts';
import { useReady, workspace } from '#renderer/state/workspace.ts';
import { localDay } from '#shared/calendar/civil-date.ts';

/** The first look comes when the window has settled, and a changed client is looked at when the typing has. */
const settled = 3000;
const paused = 1500;
const mostNames = 3;

/** Looks at the days of all clients after the start, at midnight and when the window is come back to on another day. */
export function useReminders(): void {
  const t = useWords('common');
  const { isWhole, settings } = useReady();
  const { tellsDeadlines } = settings;
  useEffect(() => {
    if (!isWhole) return undefined;
    let day = '';
    const look = async () => {
      day = localDay(new Date());
      if (await watchDays()) await tellSystemOnce((due) => ({ title: t('deadlines.tellTitle'), body: bodyOf(due) }));
    };
    const lookOnNewDay = () => {
      if (day !== '' && day !== localDay(new Date())) void look();
    };
    const first = setTimeout(() => void look(), settled);
    // A timer set for midnight would be late by as long as the computer slept.
    const minutes = setInterval(lookOnNewDay, 60_000);
    window.addEventListener('focus', lookOnNewDay);
    return () => {
      clearTimeout(first);
      clearInterval(minutes);
      window.removeEventListener('focus', lookOnNewDay);
    };

    function bodyOf(due: readonly Due[]): string {
      const count = due.length;
      const state = workspace.get();
      const clients = state.phase === 'ready' ? state.clients : [];
      const ids = new Set(due.map(({ client }) => client));
      // Hidden names come hidden from the store, here as everywhere.
      const names = clients.filter(({ id }) => ids.has(id)).map(({ name }) => name);
      if (clients.length < 2 || names.length === 0) return t('deadlines.tellBody', { count });
      const listed = names.slice(0, mostNames).join(t('deadlines.nameSeparator'));
      return t('deadlines.tellClients', {
        count,
        names: names.length > mostNames ? t('deadlines.tellMore', { names: listed }) : listed,
      });
    }
  }, [isWhole, tellsDeadlines, t]);
  useEffect(() => {
    if (!isWhole) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let seen = record.get().operations;
    const stop = record.subscribe(() => {
      const { client, operations } = record.get();
      if (client === null || operations === seen) return;
      seen = operations;
      clearTimeout(timer);
      timer = setTimeout(() => void watchClient(client), paused);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [isWhole]);
}
