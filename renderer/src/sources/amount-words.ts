import { pick, useWords } from '#renderer/i18n/index.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { formatMoney } from '#shared/i18n/format.ts';
import type { Amount } from '#shared/measures/schema.ts';

/** Says what a figure of an article is: `不超过 CNY 2,000,000.00（含）`. */
export function useAmountWords(): (amount: Amount) => string {
  const t = useWords('support');
  const language = useLanguage();
  return ({ role, value }) => {
    if ('money' in value) return t(`roles.${role}`, { value: formatMoney(value.money.minor, value.money.currency) });
    if ('basisPoints' in value) return t(`roles.${role}`, { value: `${value.basisPoints / 100}%` });
    return t(`roles.${role}`, { value: t('count', { count: value.count, unit: pick(value.unit, language) }) });
  };
}
