import { Check, X } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useHistoryWords } from '#renderer/answering/use-history-words.ts';
import { useUndoImport } from '#renderer/answering/use-undo-import.ts';
import { useWords } from '#renderer/i18n/index.ts';
import { dayAndTime } from '#renderer/i18n/moments.ts';
import { useReadOnly } from '#renderer/state/access.ts';
import { useStore } from '#renderer/state/create-store.ts';
import {
  dismissHandoff,
  handoff,
  handoffChoice,
  stopHandoff,
  takeHandoff,
  type FitHandoff,
} from '#renderer/state/handoff.ts';
import { showToast } from '#renderer/state/toast.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { compareHandoff, isChoosable, type HandoffComparison, type HandoffRow } from '#shared/handoff/compare.ts';
import { deletedField, nameField } from '#shared/record/fields.ts';
import { filterRows, foresee, rowGroups, withRows, type RowFilter } from './rows.ts';
import { StagingFilters } from './staging-filters.tsx';
import styles from './staging.module.css';
import { StagingRow } from './staging-row.tsx';
import { Working } from './working.tsx';

const none: ReadonlySet<string> = new Set();

/** The client here beside the one in the file, item by item, with what will come of it; nothing is written before the yes. */
export function Staging({ check }: { readonly check: FitHandoff }) {
  const t = useWords('handoff');
  const common = useWords('common');
  const language = useLanguage();
  const words = useHistoryWords();
  const isReadOnly = useReadOnly();
  const undoImport = useUndoImport();
  const { work, progress, failure } = useStore(handoff);
  const comparison = useMemo(() => comparisonOf(check), [check]);
  const { rows, same, brings } = comparison;
  const [filter, setFilter] = useState<RowFilter>({ where: 'all', text: '' });
  const choice = useStore(handoffChoice);
  const leftOut = choice.token === check.token ? choice.leftOut : none;
  const setLeftOut = (items: ReadonlySet<string>): void => handoffChoice.set({ token: check.token, leftOut: items });
  const asked = useDeferredValue(filter);
  const shown = useMemo(() => {
    const wordsOf = ({ here, file }: HandoffRow): string =>
      [here, file]
        .flatMap((side) => (side === null ? [] : [words.subject(side.subject), words.value(side.subject, side.value)]))
        .join('\n');
    return filterRows(rows, asked, wordsOf);
  }, [rows, asked, words]);
  const foreseen = foresee(comparison, leftOut);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.focus(), []);
  const isBusy = work === 'taking';
  const isWriting = progress?.stage === 'writing';
  const { client, file, made, here, isBinned, missing } = check;
  const comesBack = rows.some(
    ({ item, outcome }) => item === deletedField && outcome === 'file' && !leftOut.has(deletedField),
  );
  return (
    <div className={styles.screen}>
      <div
        ref={top}
        tabIndex={-1}
        className={styles.scroller}
        role="group"
        aria-label={t('staging.title', { name: client.name })}
      >
        <Page
          title={t('staging.title', { name: client.name })}
          lead={t('staging.lead', {
            file,
            time: dayAndTime(made, language),
          })}
          width="wide"
        >
          {failure !== null && (
            <Banner tone="danger" announce>
              {t('failed', { reason: common(`refusals.${failure}`) })}
            </Banner>
          )}
          {here.length === 0 && <Banner tone="info">{t('staging.newClient')}</Banner>}
          {isBinned && !comesBack && <Banner tone="warning">{t('staging.binned')}</Banner>}
          {missing > 0 && <Banner tone="warning">{t('staging.missing', { count: missing })}</Banner>}
          {brings === 0 && <Banner tone="success">{t('staging.nothing')}</Banner>}
          {rows.length > 0 && (
            <section className={styles.section} aria-label={t('staging.rows')}>
              <StagingFilters
                rows={rows}
                shown={shown}
                filter={filter}
                leftOut={leftOut}
                isDisabled={isBusy}
                onFilter={setFilter}
                onChoose={(isChosen) => setLeftOut(withRows(leftOut, shown, isChosen))}
              />
              {shown.length === 0 && <p className={styles.none}>{t('staging.noneFound')}</p>}
              {rowGroups.map((group) => {
                const own = shown.filter((row) => row.group === group);
                if (own.length === 0) return null;
                return (
                  <div key={group} className={styles.group}>
                    <SectionHeading aside={<span className={styles.soft}>{own.length}</span>}>
                      {t(`staging.groups.${group}`)}
                    </SectionHeading>
                    <ul className={styles.panel}>
                      {own.map((row) => (
                        <StagingRow
                          key={row.item}
                          row={row}
                          words={words}
                          isChosen={isChoosable(row) && !leftOut.has(row.item)}
                          isDisabled={isBusy}
                          onChoose={(isChosen) => setLeftOut(withRows(leftOut, [row], isChosen))}
                        />
                      ))}
                    </ul>
                  </div>
                );
              })}
            </section>
          )}
          {same > 0 && <p className={styles.soft}>{t('staging.same', { count: same })}</p>}
        </Page>
      </div>
      <div className={styles.bar}>
        <Working isBusy={isBusy} progress={progress} />
        {!isBusy && brings > 0 && (
          <p className={styles.sum} role="status">
            {sum()} <span className={styles.soft}>{t('staging.backup')}</span>
          </p>
        )}
        {isBusy ? (
          <PlainButton icon={X} isDisabled={isWriting} onClick={() => void stopHandoff()}>
            {t('staging.backingOff')}
          </PlainButton>
        ) : (
          <PlainButton icon={X} onClick={() => void dismissHandoff()}>
            {t(brings === 0 ? 'close' : 'cancel')}
          </PlainButton>
        )}
        {brings > 0 && (
          <PlainButton emphasis="primary" icon={Check} isDisabled={isBusy || isReadOnly} onClick={() => void take()}>
            {t('staging.take')}
          </PlainButton>
        )}
      </div>
    </div>
  );

  function sum(): string {
    if (!rows.some(isChoosable)) return t('staging.sumHistory');
    const { chosen, leftOut: out, conflicts } = foreseen;
    const whole = out === 0 ? t('staging.sumAll', { chosen }) : t('staging.sumPlain', { chosen, leftOut: out });
    return conflicts === 0 ? whole : `${whole} ${t('staging.sumConflicts', { count: conflicts })}`;
  }

  async function take(): Promise<void> {
    if (!(await takeHandoff([...leftOut]))) return;
    const { taken } = handoff.get();
    if (taken === null) return;
    showToast(t('done.toast', { name: client.name }), () =>
      undoImport({ client: taken.client, taking: taken.taking, name: client.name, file }),
    );
  }
}

/** A client that is not here yet brings its name whatever is chosen: that is nothing to choose. */
function comparisonOf({ here, inFile }: FitHandoff): HandoffComparison {
  const comparison = compareHandoff(here, inFile);
  if (here.length > 0) return comparison;
  return { ...comparison, rows: comparison.rows.filter(({ item }) => item !== nameField) };
}
