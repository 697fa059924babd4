import { ALargeSmall, Minus, Plus } from 'lucide-react';
import { useEffect, useId, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { saveReaderSettings, useReady } from '#renderer/state/workspace.ts';
import { ChoiceBar } from '#renderer/ui/choice-bar.tsx';
import type { ReaderSettings } from '#shared/workspace/schema.ts';
import styles from './look-button.module.css';
import { ToolButton } from './tool-button.tsx';

const sizes = [90, 100, 115, 130, 150, 180] as const satisfies readonly ReaderSettings['textSize'][];
const widths = ['narrow', 'medium', 'wide'] as const;
const scripts = ['given', 'simplified', 'traditional'] as const;
const looks = ['amber', 'teal', 'violet'] as const;

/** Opens the settings of how the documents look while they are read; leaving them, or Escape, closes them. */
export function LookButton() {
  const t = useWords('reader');
  const [isOpen, setOpen] = useState(false);
  const holder = useRef<HTMLDivElement>(null);
  const id = useId();
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setOpen(false);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    setOpen(false);
    holder.current?.querySelector('button')?.focus();
  };
  return (
    <div ref={holder} className={styles.holder} role="group" onBlur={leave} onKeyDown={press}>
      <ToolButton
        icon={ALargeSmall}
        label={t('look.open')}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && <LookPanel id={id} />}
    </div>
  );
}

/** Size, width, characters, marks: kept with the settings, seen at once. */
function LookPanel({ id }: { id: string }) {
  const t = useWords('reader');
  const { reader } = useReady().settings;
  const [hasFailed, setFailed] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  const save = (change: Partial<ReaderSettings>) => {
    void saveReaderSettings(change).then((isSaved) => setFailed(!isSaved));
  };
  const at = sizes.indexOf(reader.textSize);
  const resize = (by: 1 | -1) => {
    const textSize = sizes[at + by];
    if (textSize !== undefined) save({ textSize });
  };
  return (
    <div ref={panel} id={id} className={styles.surface} role="dialog" tabIndex={-1} aria-label={t('look.open')}>
      <Row label={t('look.size')}>
        <span className={styles.stepper}>
          <Step label={t('look.smaller')} isDisabled={at === 0} onPress={() => resize(-1)}>
            <Minus size={16} strokeWidth={2} aria-hidden />
          </Step>
          <output aria-live="polite">{t('look.percent', { percent: reader.textSize })}</output>
          <Step label={t('look.larger')} isDisabled={at === sizes.length - 1} onPress={() => resize(1)}>
            <Plus size={16} strokeWidth={2} aria-hidden />
          </Step>
        </span>
      </Row>
      <Row label={t('look.width')}>
        <ChoiceBar
          label={t('look.width')}
          value={reader.lineWidth}
          onChoose={(lineWidth) => save({ lineWidth })}
          options={widths.map((value) => ({ value, label: t(`look.widths.${value}`) }))}
        />
      </Row>
      <Row label={t('look.script')}>
        <ChoiceBar
          label={t('look.script')}
          value={reader.script}
          onChoose={(script) => save({ script })}
          options={scripts.map((value) => ({ value, label: t(`look.scripts.${value}`) }))}
        />
      </Row>
      <p className={styles.legend}>{t('look.converted')}</p>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={reader.marksFigures}
          onChange={(event) => save({ marksFigures: event.currentTarget.checked })}
        />
        {t('look.figures')}
      </label>
      <p className={styles.legend}>{t('look.legend')}</p>
      <p className={styles.legend}>
        {t('look.legendHighlights')}{' '}
        {looks.map((look) => (
          <span key={look} className={styles.swatch} data-style={look}>
            {t(`styles.short.${look}`)}
          </span>
        ))}
      </p>
      {hasFailed && (
        <p className={styles.failed} role="alert">
          {t('look.saveFailed')}
        </p>
      )}
    </div>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <span>{label}</span>
      {children}
    </div>
  );
}

function Step(props: { label: string; isDisabled: boolean; onPress: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      className={styles.step}
      aria-label={props.label}
      aria-disabled={props.isDisabled}
      onClick={props.onPress}
    >
      {props.children}
    </button>
  );
}
