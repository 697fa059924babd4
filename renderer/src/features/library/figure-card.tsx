import { Calculator, HandCoins, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { useAmountWords } from '#renderer/sources/amount-words.ts';
import { go } from '#renderer/state/place.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import type { TimeWords } from '#shared/corpus/dates-in-text.ts';
import type { FigureMark } from '#shared/corpus/figures-in-text.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { calculatorsWith } from './article-context.ts';
import styles from './figure-card.module.css';

interface FigureCardProps {
  readonly figure: FigureMark;
  readonly place: { readonly top: number; readonly left: number };
  readonly onClose: () => void;
}

/** What a marked figure or date is: its name, its part in the article, how often, and what reckons with it. */
export function FigureCard({ figure, place, onClose }: FigureCardProps) {
  const t = useWords('reader');
  const support = useWords('support');
  const calculators = useWords('calculators');
  const language = useLanguage();
  const say = useAmountWords();
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => card.current?.focus({ preventScroll: true }), []);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  const named = figure.constants.filter(({ id }) => !figure.amounts.some((amount) => amount.id === id));
  const using = [...new Set(figure.constants.flatMap(({ id }) => calculatorsWith(id)))];
  return (
    <div
      ref={card}
      className={styles.card}
      style={place}
      role="dialog"
      tabIndex={-1}
      aria-label={t('figure.label')}
      data-picked-bar
      onKeyDown={press}
    >
      <div className={styles.body}>
        {figure.amounts.map((amount) => (
          <div key={amount.id}>
            <p className={styles.kind}>{t(`figure.roles.${amount.role}`)}</p>
            <p className={styles.value}>
              {say(amount)}
              {amount.per !== 'none' && <span> {support(`per.${amount.per}`)}</span>}
            </p>
            <p>{pick(amount.label, language)}</p>
          </div>
        ))}
        {figure.time !== null && <p className={styles.value}>{timeWords(figure.time)}</p>}
        {named.map(({ id, label }) => (
          <p key={id}>{t('figure.constant', { label: pick(label, language) })}</p>
        ))}
        {using.map((calculator) => (
          <PlainButton
            key={calculator}
            emphasis="quiet"
            icon={Calculator}
            onClick={() => go({ name: 'calculator', calculator })}
          >
            {calculators(`title.${calculator}`)}
          </PlainButton>
        ))}
        {figure.amounts.length > 0 && (
          <PlainButton emphasis="quiet" icon={HandCoins} onClick={() => go({ name: 'support' })}>
            {t('figure.openSupport')}
          </PlainButton>
        )}
      </div>
      <IconButton icon={X} label={t('figure.close')} keys="Esc" hint="end" onClick={onClose} />
    </div>
  );

  function timeWords(time: TimeWords): string {
    switch (time.kind) {
      case 'day':
        return t('figure.day', { day: formatDay(time.day, language) });
      case 'month':
        return t('figure.month', { year: time.year, month: time.month });
      case 'year':
        return t('figure.year', { year: time.year });
      case 'years':
        return t('figure.years', { from: time.from, to: time.to });
      case 'yearly':
        return t('figure.yearly', { month: time.month });
      case 'duration':
        return time.unit === 'year'
          ? t('figure.durationYear', { count: time.count })
          : time.unit === 'month'
            ? t('figure.durationMonth', { count: time.count })
            : t('figure.durationDay', { count: time.count });
    }
  }
}
