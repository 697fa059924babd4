import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { Play } from 'lucide-react';
import { useMemo, useState } from 'react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { go } from '#renderer/state/place.ts';
import { record } from '#renderer/state/record.ts';
import { addOnce } from '#renderer/state/sessions.ts';
import { useSupport } from '#renderer/state/support.ts';
import { useAllResults } from '#renderer/state/verdicts.ts';
import { useAsOf, useLanguage, useReady } from '#renderer/state/workspace.ts';
import { isComposing } from '#renderer/ui/is-composing.ts';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { recommend } from '#shared/clients/recommend.ts';
import { checklistsInPlay } from '#shared/sessions/agenda.ts';
import { sessionsOf } from '#shared/sessions/list.ts';
import { namesIn, plannedMinutes } from './start.ts';
import styles from './start-form.module.css';

/** Asks what a new session goes through, who takes part and how long it may last, and begins it. */
export function StartForm() {
  const t = useWords('sessions');
  const language = useLanguage();
  const { bundle } = useReady();
  const { state } = useStore(record);
  const results = useAllResults();
  const asOf = useAsOf();
  const last = sessionsOf(state)[0];
  const { live, ended } = useSupport();
  const suggested = useMemo(() => {
    const concerned = recommend(bundle, results, [...live, ...ended]).filter(
      ({ standing, isSettled }) => standing === 'concerns' && !isSettled,
    );
    return [...new Set([...concerned.map(({ checklist }) => checklist), ...checklistsInPlay(results)])];
  }, [bundle, results, live, ended]);
  const [touched, setTouched] = useState<readonly string[] | null>(null);
  const chosen = touched ?? (suggested.length > 0 ? suggested : (last?.checklists ?? []));
  const [people, setPeople] = useState(() => last?.people.join(t('separator')) ?? '');
  const [minutes, setMinutes] = useState('');
  const [hasFailed, setFailed] = useState(false);
  const planned = plannedMinutes(minutes);
  const canStart = chosen.length > 0 && planned !== undefined;
  const start = async () => {
    if (planned === undefined) return;
    const session = crypto.randomUUID();
    const checklists = bundle.checklists.map(({ id }) => id).filter((id) => chosen.includes(id));
    const payload = { session, checklists, people: [...namesIn(people)], asOf, minutes: planned };
    const isThere = await addOnce({ kind: 'session.open', payload }, ({ sessions }) =>
      sessions.some(({ id }) => id === session),
    );
    setFailed(!isThere);
    if (isThere) go({ name: 'sessions', session });
  };
  return (
    <form
      className={styles.form}
      aria-labelledby="start-session"
      onSubmit={(event) => {
        event.preventDefault();
        if (canStart) void start();
      }}
      onKeyDown={(event) => {
        // Enter that confirms a candidate of the input method must not begin the session.
        if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
      }}
    >
      <SectionHeading id="start-session">{t('start.title')}</SectionHeading>
      <fieldset className={styles.group}>
        <legend>{t('start.checklists')}</legend>
        <p className={styles.hint}>{t(suggested.length > 0 ? 'start.suggested' : 'start.choose')}</p>
        <div className={styles.checklists}>
          {bundle.checklists.map(({ id, title }) => (
            <Checkbox
              key={id}
              label={pick(title, language)}
              checked={chosen.includes(id)}
              onChange={(_, { checked }) =>
                setTouched(checked === true ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
          ))}
        </div>
      </fieldset>
      <div className={styles.pair}>
        <Field label={t('start.people')} hint={t('start.peopleHint')}>
          <Input value={people} maxLength={1000} onChange={(_, { value }) => setPeople(value)} />
        </Field>
        <Field
          label={t('start.minutes')}
          hint={t('start.minutesHint')}
          validationMessage={planned === undefined ? t('start.minutesBad') : null}
          validationState={planned === undefined ? 'error' : 'none'}
        >
          <Input value={minutes} inputMode="numeric" onChange={(_, { value }) => setMinutes(value)} />
        </Field>
      </div>
      {hasFailed && (
        <p role="alert" className={styles.failed}>
          {t('failed')}
        </p>
      )}
      <div>
        <Button
          appearance="primary"
          type="submit"
          disabled={!canStart}
          icon={<Play size={18} strokeWidth={1.75} aria-hidden />}
        >
          {t('start.begin')}
        </Button>
      </div>
    </form>
  );
}
