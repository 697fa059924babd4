import { Download, FileUp, Trash2, X } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { ChangesHere } from '#renderer/answering/changes-here.tsx';
import { DayField } from '#renderer/evidence/day-field.tsx';
import { EvidenceBadge } from '#renderer/evidence/evidence-badge.tsx';
import { useEvidenceDetail } from '#renderer/evidence/evidence-words.ts';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useReadOnly } from '#renderer/state/access.ts';
import { attachChosen } from '#renderer/state/attachments.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { saveEvidenceCopy, type JudgedEvidence } from '#renderer/state/evidence.ts';
import { change, record, undo } from '#renderer/state/record.ts';
import { showToast } from '#renderer/state/toast.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { paperKinds, paperNamed } from '#shared/evidence/paper-kinds.ts';
import type { Change } from '#shared/record/schema.ts';
import styles from './evidence-detail.module.css';
import { EvidenceLinks } from './evidence-links.tsx';
import { WordsField } from './words-field.tsx';
import { EvidencePreview } from './evidence-preview.tsx';

type Amending = Extract<Change, { kind: 'evidence.amend' }>['payload'];
/** One amendment without the paper it is of. */
type Amendment = Amending extends infer A ? (A extends Amending ? Omit<A, 'evidence'> : never) : never;

interface EvidenceDetailProps {
  readonly paper: JudgedEvidence;
  readonly isMissing: boolean;
  readonly onClose: () => void;
}

/** One paper: what it is, until when it is good, what it shows, and its file to look at. */
export function EvidenceDetail({ paper: { entry, state }, isMissing, onClose }: EvidenceDetailProps) {
  const t = useWords('evidence');
  const language = useLanguage();
  const { client } = useStore(record);
  const { bundle } = useReady();
  const isReadOnly = useReadOnly();
  const detail = useEvidenceDetail();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState('');
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const { file } = entry;
  const amend = async (amendment: Amendment) => {
    // True because an amendment is one of them without its paper.
    const payload = { evidence: entry.id, ...amendment } as Amending;
    if (!(await change({ kind: 'evidence.amend', payload }))) showToast(t('notSaved'));
  };
  const copy = async () => {
    if (client === null || file === null) return;
    const answer = await saveEvidenceCopy(client, file.sha256, file.name);
    if (!answer.ok) setSaid(answer.refusal === 'cancelled' ? '' : t('notSaved'));
    else if (answer.value.outcome === 'saved') setSaid(t('savedCopy', { file: answer.value.file }));
    else setSaid(t(`preview.${answer.value.outcome}`));
  };
  const withdraw = async () => {
    const isSaved = await change({ kind: 'evidence.withdraw', payload: { evidence: entry.id, withdrawn: true } });
    if (isSaved) showToast(t('withdrawn', { name: entry.label }), undo);
    else showToast(t('notSaved'));
  };
  const kinds = paperKinds(bundle.checklists);
  const named = entry.paper === null ? undefined : paperNamed(bundle.checklists, entry.paper);
  const kind = kinds.find((one) => one.label['zh-CN'] === named?.label['zh-CN'])?.reference ?? '';
  return (
    <section className={styles.detail} aria-labelledby={`${id}-title`}>
      <header className={styles.head}>
        <h2 id={`${id}-title`} ref={heading} tabIndex={-1} className={styles.title}>
          {entry.label}
        </h2>
        <EvidenceBadge state={isMissing ? 'missing' : state} />
        <IconButton icon={X} label={t('close')} hint="end" onClick={onClose} />
      </header>
      <p className={styles.soft}>{detail(entry, state)}</p>
      <ChangesHere>
        <div className={styles.group}>
          <div className={styles.fields}>
            <WordsField
              key={entry.label}
              label={t('name')}
              words={entry.label}
              onWords={(words) => {
                const value = words.trim().slice(0, 200);
                if (value !== '') void amend({ field: 'label', value });
              }}
            />
            <div className={styles.field}>
              <label htmlFor={`${id}-kind`}>{t('kind')}</label>
              <Select
                id={`${id}-kind`}
                value={kind}
                options={[
                  { value: '', label: t('kindNone') },
                  ...kinds.map((one) => ({ value: one.reference, label: pick(one.label, language) })),
                ]}
                onChoose={(value) => void amend({ field: 'paper', value: value === '' ? null : value })}
              />
            </div>
            <DayField
              label={t('receivedOn')}
              day={entry.receivedOn}
              onDay={(value) => void amend({ field: 'receivedOn', value })}
            />
            <DayField
              label={t('expiresOn')}
              day={entry.expiresOn}
              onDay={(value) => void amend({ field: 'expiresOn', value })}
            />
            <DayField
              label={`${t('period')} ${t('from')}`}
              day={entry.from}
              onDay={(value) => void amend({ field: 'from', value })}
            />
            <DayField
              label={`${t('period')} ${t('to')}`}
              day={entry.to}
              onDay={(value) => void amend({ field: 'to', value })}
            />
          </div>
          <WordsField
            key={`note ${entry.note}`}
            label={t('note')}
            words={entry.note}
            onWords={(words) => void amend({ field: 'note', value: words.slice(0, 4000) })}
          />
          <EvidenceLinks entry={entry} />
        </div>
      </ChangesHere>
      <div className={styles.actions}>
        <PlainButton
          icon={FileUp}
          isDisabled={isReadOnly}
          onClick={() => void attachChosen({ facts: [], paper: null, label: null, evidence: entry.id })}
        >
          {t(file === null ? 'attachFile' : 'replaceFile')}
        </PlainButton>
        {file !== null && (
          <PlainButton icon={Download} onClick={() => void copy()}>
            {t('saveCopy')}
          </PlainButton>
        )}
        <PlainButton emphasis="quiet" icon={Trash2} isDisabled={isReadOnly} onClick={() => void withdraw()}>
          {t('withdraw')}
        </PlainButton>
        <span className={styles.soft} role="status">
          {said}
        </span>
      </div>
      {file === null || client === null ? (
        <p className={styles.soft}>{t('fileNone')}</p>
      ) : (
        <EvidencePreview key={file.sha256} client={client} file={file} />
      )}
    </section>
  );
}
