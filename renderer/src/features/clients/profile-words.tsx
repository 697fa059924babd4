import { TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { change } from '#renderer/state/record.ts';
import { isComposing } from '#renderer/ui/is-composing.ts';
import { listFields, profileValue } from '#shared/clients/profile.ts';
import { longestProfileValue } from '#shared/clients/limits.ts';
import type { ProfileField } from '#shared/clients/schema.ts';
import factStyles from './profile-fact.module.css';
import styles from './profile-words.module.css';

/** One field of the profile in the person's own words; kept when it is left. */
export function ProfileWords({ field, value }: { field: ProfileField; value: string }) {
  const t = useWords('clients');
  const history = useWords('history');
  const separator = history('entry.listSeparator');
  const shown = listFields.includes(field) ? value.replaceAll('\n', separator) : value;
  const [typed, setTyped] = useState(shown);
  const [hasFailed, setFailed] = useState(false);
  const id = useId();
  const next = profileValue(field, typed);
  const isTooLong = next.length > longestProfileValue;
  return (
    <li className={factStyles.row}>
      <div>
        <label className={factStyles.title} htmlFor={id}>
          {history(`entry.${field}`)}
        </label>
        <p id={`${id}-hint`} className={factStyles.question}>
          {t(`profile.hints.${field}`)}
        </p>
      </div>
      <div className={styles.field}>
        <textarea
          id={id}
          className={styles.text}
          rows={1}
          value={typed}
          aria-describedby={`${id}-hint`}
          aria-invalid={isTooLong || undefined}
          spellCheck={false}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={() => void keep()}
          onKeyDown={(event) => {
            if (isComposing(event)) return;
            if (event.key === 'Escape') setTyped(shown);
            if (event.key !== 'Enter') return;
            event.preventDefault();
            void keep();
          }}
        />
        {(isTooLong || hasFailed) && (
          <span className={factStyles.failed} role="alert">
            <TriangleAlert aria-hidden size={16} strokeWidth={1.75} />
            {isTooLong ? t('profile.tooLong', { limit: longestProfileValue }) : t('profile.failed')}
          </span>
        )}
      </div>
    </li>
  );

  async function keep(): Promise<void> {
    if (next === value || isTooLong) return;
    setFailed(!(await change({ kind: 'profile.set', payload: { field, value: next } })));
  }
}
