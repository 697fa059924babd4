import { useMemo, useState } from 'react';
import { ChangesHere } from '#renderer/answering/changes-here.tsx';
import { useWords } from '#renderer/i18n/index.ts';
import { ChoiceBar } from '#renderer/ui/choice-bar.tsx';
import type { ClientState } from '#shared/record/state.ts';
import type { SessionEntry } from '#shared/sessions/entry.ts';
import { AgendaPane } from './agenda-pane.tsx';
import { AskedNow } from './asked-now.tsx';
import { SessionHead } from './session-head.tsx';
import { SidePane } from './side-pane.tsx';
import styles from './session-work.module.css';
import { useAgenda } from './use-agenda.ts';

type Pane = 'agenda' | 'question' | 'side';

/** A session that goes on: the agenda, the question being asked, and what is said, put aside and agreed. */
export function SessionWork({ session, state }: { readonly session: SessionEntry; readonly state: ClientState }) {
  const t = useWords('sessions');
  const agenda = useAgenda(session);
  const [pane, setPane] = useState<Pane>('question');
  const all = useMemo(() => agenda.groups.flatMap(({ questions }) => questions), [agenda]);
  // Found once: an answer takes its question off the agenda, but must not take it off the table.
  const [asked, setAsked] = useState(() => all[0]?.fact ?? null);
  const fact = asked ?? all[0]?.fact ?? null;
  const next = all.find((question) => question.fact !== fact)?.fact ?? null;
  const ask = (chosen: string) => {
    setAsked(chosen);
    setPane('question');
  };
  return (
    <div className={styles.screen}>
      <div className={styles.grid} data-pane={pane}>
        <SessionHead session={session} />
        <div className={styles.panes}>
          <ChoiceBar
            label={t('panes.label')}
            value={pane}
            onChoose={setPane}
            options={[
              { value: 'agenda', label: t('panes.agenda') },
              { value: 'question', label: t('panes.question') },
              { value: 'side', label: t('panes.side') },
            ]}
          />
        </div>
        <div className={styles.agenda}>
          <AgendaPane agenda={agenda} session={session} current={fact} onAsk={ask} />
        </div>
        <div className={styles.question}>
          <ChangesHere>
            <AskedNow
              key={fact}
              fact={fact}
              question={all.find((question) => question.fact === fact)}
              onNext={next === null ? null : () => ask(next)}
            />
          </ChangesHere>
        </div>
        <div className={styles.side}>
          <ChangesHere>
            <SidePane session={session} state={state} fact={fact} />
          </ChangesHere>
        </div>
      </div>
    </div>
  );
}
