import { Check, CircleDashed, X, type LucideIcon } from 'lucide-react';
import { Cites } from '#renderer/sources/cite.tsx';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import type { Truth, Verdict } from '#shared/rules/verdict.ts';
import styles from './verdict-conditions.module.css';
import { Part, type PanelLinks } from './verdict-part.tsx';

const icons: Readonly<Record<Truth, LucideIcon>> = { true: Check, false: X, unknown: CircleDashed };

/** Every condition of a rule with how it stands and where it is written. */
export function Conditions({ verdict, links }: { verdict: Verdict; links: PanelLinks }) {
  const t = useWords('checklist');
  const language = useLanguage();
  return (
    <Part title={t('verdict.conditions')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('verdict.condition')}</th>
            <th scope="col">{t('verdict.now')}</th>
            <th scope="col">{t('verdict.source')}</th>
          </tr>
        </thead>
        <tbody>
          {verdict.conditions.map(({ condition, part, truth, facts }) => {
            const Icon = icons[truth];
            const label = pick(condition.label, language);
            const words = part === 'window' ? t('verdict.windowLabel', { rule: label }) : label;
            const asked = facts.find((fact) => fact !== 'asOf');
            return (
              <tr key={`${part}-${condition.id}`}>
                <th scope="row">
                  <span className={styles.part}>{t(`verdict.parts.${part}`)}</span>
                  {asked === undefined ? (
                    words
                  ) : (
                    <button type="button" className={styles.label} onClick={() => links.onFact(asked)}>
                      {words}
                    </button>
                  )}
                </th>
                <td>
                  <span className={styles.truth} data-truth={truth}>
                    <Icon size={16} strokeWidth={1.75} aria-hidden /> {t(`verdict.truth.${truth}`)}
                  </span>
                </td>
                <td>
                  <Cites citations={condition.cite} shown={links.shown} onOpen={links.onCite} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Part>
  );
}
