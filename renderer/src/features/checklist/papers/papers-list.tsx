import { FileCheck2, FilePlus2, FileStack } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { Cites } from '#renderer/sources/cite.tsx';
import { AttachmentList } from '#renderer/evidence/attachment-list.tsx';
import { attachChosen, type AttachTarget } from '#renderer/state/attachments.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { useEvidence } from '#renderer/state/evidence.ts';
import { record } from '#renderer/state/record.ts';
import { go } from '#renderer/state/place.ts';
import { useAllResults } from '#renderer/state/verdicts.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { ChoiceBar } from '#renderer/ui/choice-bar.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { paperKinds } from '#shared/evidence/paper-kinds.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { Checklist } from '#shared/rules/schema.ts';
import { papersAcross, type PaperUse, type SharedPaper } from './papers-across.ts';
import { paperHeld, type PaperHeld } from './papers-held.ts';
import styles from './papers-list.module.css';

/** Every paper that any outcome which may concern the case calls for, each once, with what it is good for. */
export function PapersList() {
  const t = useWords('checklist');
  const { bundle } = useReady();
  const results = useAllResults();
  const [chosen, setChosen] = useState<string | null>(null);
  const [isMissingOnly, setMissingOnly] = useState(false);
  const words = useWords('evidence');
  const evidence = useEvidence();
  const papers = useMemo(() => papersAcross(bundle.checklists, results), [bundle, results]);
  const using = bundle.checklists.filter((checklist) => papers.some((paper) => isFor(paper, checklist.id)));
  const wanted = using.some(({ id }) => id === chosen) ? chosen : null;
  const shown = papers.filter(
    (paper) =>
      (wanted === null || isFor(paper, wanted)) &&
      (!isMissingOnly || paperHeld(paper, evidence, bundle.checklists).kind !== 'have'),
  );
  if (papers.length === 0) {
    return (
      <EmptyState icon={FileStack} title={t('papers.none.title')}>
        {t('papers.none.body')}
      </EmptyState>
    );
  }
  return (
    <div className={styles.papers}>
      <div className={styles.tools}>
        <p className={styles.count} role="status">
          {t('papers.count', {
            papers: shown.length,
            checklists: new Set(shown.flatMap(({ uses }) => uses.map(({ checklist }) => checklist.id))).size,
          })}
        </p>
        <ChoiceBar
          label={words('papers.show')}
          value={isMissingOnly ? 'missing' : 'all'}
          onChoose={(value) => setMissingOnly(value === 'missing')}
          options={[
            { value: 'all', label: words('papers.all') },
            { value: 'missing', label: words('papers.onlyMissing') },
          ]}
        />
        <ChecklistChoice checklists={using} chosen={wanted} onChoose={setChosen} />
      </div>
      <AttachmentList />
      <ul className={styles.list}>
        {shown.map((paper) => (
          <Paper key={paper.label['zh-CN']} paper={paper} held={paperHeld(paper, evidence, bundle.checklists)} />
        ))}
      </ul>
    </div>
  );
}

function isFor({ uses }: SharedPaper, id: string): boolean {
  return uses.some(({ checklist }) => checklist.id === id);
}

/** What a file added for a paper becomes: that paper, to be linked by the person to what it shows. */
function targetOf(paper: SharedPaper, checklists: readonly Checklist[], label: string): AttachTarget {
  const kind = paperKinds(checklists).find((one) => one.label['zh-CN'] === paper.label['zh-CN']);
  return { facts: [], paper: kind?.reference ?? null, label };
}

interface ChecklistChoiceProps {
  readonly checklists: readonly Checklist[];
  readonly chosen: string | null;
  readonly onChoose: (checklist: string | null) => void;
}

function ChecklistChoice({ checklists, chosen, onChoose }: ChecklistChoiceProps) {
  const t = useWords('checklist');
  const language = useLanguage();
  const id = useId();
  return (
    <span className={styles.choice}>
      <label htmlFor={id}>{t('papers.for')}</label>
      <select
        id={id}
        className={styles.select}
        value={chosen ?? ''}
        onChange={({ currentTarget: { value } }) => onChoose(value === '' ? null : value)}
      >
        <option value="">{t('papers.everyChecklist')}</option>
        {checklists.map((checklist) => (
          <option key={checklist.id} value={checklist.id}>
            {pick(checklist.title, language)}
          </option>
        ))}
      </select>
    </span>
  );
}

function Paper({ paper, held }: { paper: SharedPaper; held: PaperHeld }) {
  const words = useWords('evidence');
  const { bundle } = useReady();
  const { state } = useStore(record);
  const t = useWords('checklist');
  const language = useLanguage();
  return (
    <li className={styles.paper}>
      <FileCheck2 size={20} strokeWidth={1.75} aria-hidden />
      <div className={styles.words}>
        <h2 className={styles.label}>
          {pick(paper.label, language)}
          {paper.uses.length > 1 && (
            <span className={styles.shared}>{t('papers.sharedMark', { count: paper.uses.length })}</span>
          )}
        </h2>
        <p className={styles.held} data-kind={held.kind}>
          {held.kind === 'have' ? words('papers.have', { count: held.count }) : words(`papers.${held.kind}`)}
          {state !== null && (
            <PlainButton
              emphasis="quiet"
              icon={FilePlus2}
              label={words('papers.attachTo', { paper: pick(paper.label, language) })}
              onClick={() => void attachChosen(targetOf(paper, bundle.checklists, pick(paper.label, language)))}
            >
              {words('papers.attach')}
            </PlainButton>
          )}
        </p>
        <ul className={styles.uses}>
          {paper.uses.map((use) => (
            <Use key={use.checklist.id} use={use} />
          ))}
        </ul>
      </div>
      <Cites citations={paper.cite} />
    </li>
  );
}

function Use({ use: { checklist, conditions } }: { use: PaperUse }) {
  const t = useWords('checklist');
  const language = useLanguage();
  const labels = conditions.map(({ label }) => pick(label, language)).join(t('listSeparator'));
  return (
    <li>
      <button
        type="button"
        className={styles.checklist}
        onClick={() => go({ name: 'checklist', checklist: checklist.id })}
      >
        {pick(checklist.title, language)}
      </button>
      {labels !== '' && <span className={styles.conditions}>{t('papers.conditions', { conditions: labels })}</span>}
    </li>
  );
}
