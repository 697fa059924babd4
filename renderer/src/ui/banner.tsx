import { CircleCheck, CircleX, Info, TriangleAlert, X, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './banner.module.css';

/** How serious a banner is; `danger` is announced at once, the others when the reader pauses. */
export type BannerTone = 'info' | 'success' | 'warning' | 'danger';

const icons: Readonly<Record<BannerTone, LucideIcon>> = {
  info: Info,
  success: CircleCheck,
  warning: TriangleAlert,
  danger: CircleX,
};

/** One clear sentence across a screen, with what can be done about it. */
export function Banner({
  tone,
  title,
  children,
  actions,
  dismiss,
  announce = false,
}: {
  tone: BannerTone;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** What the closing button is called, and what it does. */
  dismiss?: { readonly label: string; readonly onDismiss: () => void };
  /** Set where the banner appears on its own, so that a screen reader hears it. */
  announce?: boolean;
}) {
  const Icon = icons[tone];
  const role = tone === 'danger' ? 'alert' : 'status';
  return (
    <div className={styles.banner} data-tone={tone} role={announce ? role : undefined}>
      <Icon aria-hidden className={styles.icon} size={18} strokeWidth={1.75} />
      <div className={styles.body}>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        {children !== undefined && <div>{children}</div>}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      {dismiss !== undefined && (
        <button type="button" className={styles.dismiss} aria-label={dismiss.label} onClick={dismiss.onDismiss}>
          <X aria-hidden size={16} strokeWidth={1.75} />
        </button>
      )}
    </div>
  );
}
