import {
  AppWindow,
  BookText,
  Calculator,
  ListChecks,
  Scale,
  ScrollText,
  Search,
  UserRound,
  type LucideIcon,
} from 'lucide-react';
import { useOwnDesk } from '#renderer/state/desk.ts';
import { ClientMark } from '#renderer/ui/client-name.tsx';
import styles from './palette.module.css';
import type { Offer } from './use-offers.ts';

const icons: Readonly<Record<Offer['kind'], LucideIcon>> = {
  screen: AppWindow,
  checklist: ListChecks,
  calculator: Calculator,
  client: UserRound,
  policy: BookText,
  article: ScrollText,
  rule: Scale,
  search: Search,
};

interface PaletteOptionProps {
  readonly id: string;
  readonly offer: Offer;
  readonly isSelected: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

/** One place to jump to; the focus stays in the field, so the pointer must not take it. */
export function PaletteOption({ id, offer, isSelected, onPoint, onChoose }: PaletteOptionProps) {
  const Icon = icons[offer.kind];
  const isOwn = useOwnDesk();
  const { name, lit, isPolicyText, detail, colour } = offer;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys act on the option from the field, which keeps the focus
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      tabIndex={-1}
      className={styles.option}
      onPointerMove={isSelected ? undefined : onPoint}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      {/* Who works alone has no colour to be known by, and is shown by the icon. */}
      {colour === undefined || isOwn ? (
        <Icon size={18} strokeWidth={1.75} aria-hidden />
      ) : (
        <span className={styles.mark}>
          <ClientMark colour={colour} />
        </span>
      )}
      <span className={styles.name} lang={isPolicyText ? 'zh-CN' : undefined} data-policy={isPolicyText || undefined}>
        {lit.map(({ start, end }, index) => (
          <span key={start}>
            {name.slice(lit[index - 1]?.end ?? 0, start)}
            <b>{name.slice(start, end)}</b>
          </span>
        ))}
        {name.slice(lit.at(-1)?.end ?? 0)}
      </span>
      {detail !== '' && <span className={styles.detail}>{detail}</span>}
    </div>
  );
}
