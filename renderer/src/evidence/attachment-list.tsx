import { useWords } from '#renderer/i18n/index.ts';
import { attachments, cancelAttachment, dismissAttachment, type Attachment } from '#renderer/state/attachments.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { useClientWords } from '#renderer/state/privacy.ts';
import { record } from '#renderer/state/record.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import styles from './attachment-list.module.css';

/** Files on their way in with how far they are, and those that were refused with why. */
export function AttachmentList() {
  const t = useWords('evidence');
  const { client } = useStore(record);
  const all = useStore(attachments).filter((one) => one.client === client);
  if (all.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t('progress.label')}>
      {all.map((one) => (
        <li key={one.key}>
          <Item one={one} />
        </li>
      ))}
    </ul>
  );
}

function Item({ one }: { one: Attachment }) {
  const t = useWords('evidence');
  const shown = useClientWords();
  const name = shown(one.name);
  const { key, state, done, total, problem } = one;
  const dismiss = { label: t('problem.dismiss'), onDismiss: () => dismissAttachment(key) };
  if (state === 'problem' && problem !== null) {
    return (
      <Banner tone="danger" title={t('problem.title', { name })} dismiss={dismiss} announce>
        {t(`problem.${problem}`)} {t('problem.kept')}
      </Banner>
    );
  }
  if (state === 'protected') {
    return (
      <Banner tone="warning" dismiss={dismiss} announce>
        {t('protectedKept', { name })}
      </Banner>
    );
  }
  if (state === 'unsaved') {
    return (
      <Banner tone="danger" title={name} dismiss={dismiss} announce>
        {t('notSaved')}
      </Banner>
    );
  }
  const words = state === 'copying' ? t('progress.copying', { name }) : t('progress.waiting', { name });
  return (
    <div className={styles.item}>
      <span className={styles.name}>{words}</span>
      <progress className={styles.bar} aria-label={words} value={done} max={Math.max(total, 1)} />
      <PlainButton emphasis="quiet" label={`${t('progress.cancel')} ${name}`} onClick={() => cancelAttachment(key)}>
        {t('progress.cancel')}
      </PlainButton>
    </div>
  );
}
