import { useId } from 'react';
import { ChecklistChoice } from '#renderer/features/report/checklist-choice.tsx';
import styles from '#renderer/features/report/order-panel.module.css';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { Select } from '#renderer/ui/select.tsx';
import { TextInput } from '#renderer/ui/text-input.tsx';
import { languages, type Language } from '#shared/i18n/languages.ts';
import type { ReportOrder } from '#shared/reports/contract.ts';
import type { ChecklistResult } from '#shared/rules/verdict.ts';

/** The values of the choices that are no checklist. */
const [wholeCase, papersOnly] = ['', '#papers'];

/** What the report covers, in which language, and who hands it over. */
export function OrderPanel({
  order,
  results,
  isDisabled,
  onScope,
  onChecklists,
  onLanguage,
  onPreparedBy,
  onPreparedByLeft,
}: {
  readonly order: ReportOrder;
  readonly results: readonly ChecklistResult[];
  readonly isDisabled: boolean;
  /** With a checklist's id, with the part of the case, or with nothing for all of it. */
  readonly onScope: (to: { readonly checklist?: string; readonly part?: 'papers' }) => void;
  readonly onChecklists: (checklists: readonly string[]) => void;
  readonly onLanguage: (language: Language) => void;
  readonly onPreparedBy: (name: string) => void;
  /** When the field is left: the name is kept for the next report. */
  readonly onPreparedByLeft: () => void;
}) {
  const t = useWords('report');
  const settings = useWords('settings');
  const language = useLanguage();
  const { bundle } = useReady();
  const [scope, tongue, name] = [useId(), useId(), useId()];
  return (
    <fieldset className={styles.order} disabled={isDisabled}>
      <legend className={styles.hidden}>{t('options')}</legend>
      <div className={styles.field}>
        <label htmlFor={scope}>{t('scope')}</label>
        <Select
          id={scope}
          value={valueOf(order)}
          options={[
            { value: wholeCase, label: t('scopeCase') },
            { value: papersOnly, label: t('papersTitle') },
            ...bundle.checklists.map(({ id, title }) => ({ value: id, label: pick(title, language) })),
          ]}
          onChoose={(value) => onScope(scopeOf(value))}
        />
      </div>
      {order.scope !== 'checklist' && (
        <ChecklistChoice chosen={order.checklists} results={results} onChoose={onChecklists} />
      )}
      <div className={styles.field}>
        <label htmlFor={tongue}>{t('languageOf')}</label>
        <Select
          id={tongue}
          value={order.language}
          options={languages.map((value) => ({ value, label: settings(`language.${value}`) }))}
          onChoose={onLanguage}
        />
      </div>
      <div className={styles.field}>
        <label htmlFor={name}>{t('preparedBy')}</label>
        <TextInput
          id={name}
          value={order.preparedBy}
          placeholder={t('preparedByHint')}
          onText={(text) => onPreparedBy(text.slice(0, 100))}
          onLeave={onPreparedByLeft}
        />
      </div>
    </fieldset>
  );
}

function valueOf({ scope, checklists }: ReportOrder): string {
  if (scope === 'papers') return papersOnly;
  return scope === 'case' ? wholeCase : (checklists[0] ?? wholeCase);
}

function scopeOf(value: string): { readonly checklist?: string; readonly part?: 'papers' } {
  if (value === papersOnly) return { part: 'papers' };
  return value === wholeCase ? {} : { checklist: value };
}
