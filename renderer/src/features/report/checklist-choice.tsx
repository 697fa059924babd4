import styles from '#renderer/features/report/order-panel.module.css';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { concernedChecklists } from '#shared/reports/concerned.ts';
import type { ChecklistResult } from '#shared/rules/verdict.ts';

/** Which checklists the report of a whole case covers; they are printed in the order of the list. */
export function ChecklistChoice({
  chosen,
  results,
  onChoose,
}: {
  readonly chosen: readonly string[];
  readonly results: readonly ChecklistResult[];
  readonly onChoose: (checklists: readonly string[]) => void;
}) {
  const t = useWords('report');
  const language = useLanguage();
  const { bundle } = useReady();
  const all = bundle.checklists.map(({ id }) => id);
  const toggle = (id: string): void =>
    onChoose(all.filter((one) => (one === id ? !chosen.includes(one) : chosen.includes(one))));
  return (
    <details className={styles.checklists} open>
      <summary>
        {t('chooseChecklists')} <span>{t('chosenCount', { chosen: chosen.length, all: all.length })}</span>
      </summary>
      <div className={styles.quick}>
        <PlainButton emphasis="quiet" onClick={() => onChoose(concernedChecklists(results))}>
          {t('chooseConcerned')}
        </PlainButton>
        <PlainButton emphasis="quiet" onClick={() => onChoose(all)}>
          {t('chooseAll')}
        </PlainButton>
        <PlainButton emphasis="quiet" onClick={() => onChoose([])}>
          {t('chooseNone')}
        </PlainButton>
      </div>
      <ul>
        {bundle.checklists.map(({ id, title }) => (
          <li key={id}>
            <label>
              <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
              <span>{pick(title, language)}</span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
