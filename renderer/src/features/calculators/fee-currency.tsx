import { useId } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { Select } from '#renderer/ui/select.tsx';
import { currencies } from './currencies.ts';
import styles from './fee-table.module.css';

const none = '';

/** Which currency amounts of a table are in that name none; null where each row must say. */
export function FeeCurrency({
  currency,
  onCurrency,
}: {
  currency: string | null;
  onCurrency: (currency: string | null) => void;
}) {
  const t = useWords('calculators');
  const id = useId();
  return (
    <div className={styles.choice}>
      <span id={id}>{t('screen.paste.currency')}</span>
      <Select
        labelledBy={id}
        value={currency ?? none}
        options={[
          { value: none, label: t('screen.paste.none') },
          ...currencies.map((code) => ({ value: code, label: code })),
        ]}
        onChoose={(code) => onCurrency(code === none ? null : code)}
      />
    </div>
  );
}
