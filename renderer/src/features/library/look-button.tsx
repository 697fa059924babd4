import { Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import { ALargeSmall, Minus, Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { saveReaderSettings, useReady } from '#renderer/state/workspace.ts';
import { ChoiceBar } from '#renderer/ui/choice-bar.tsx';
import type { ReaderSettings } from '#shared/record/schema.ts';
import styles from './look-button.module.css';
import { ToolButton } from './tool-button.tsx';

const sizes = [90, 100, 115, 130, 150, 180] as const satisfies readonly ReaderSettings['textSize'][];
const widths = ['narrow', 'medium', 'wide'] as const;
const scripts = ['given', 'simplified', 'traditional'] as const;
const looks = ['amber', 'teal', 'violet'] as const;

/** How the documents look while they are read: size, width, characters, marks; kept with the settings. */
export function LookButton() {
  const t = useWords('reader');
  const { reader } = useReady().settings;
  const [hasFailed, setFailed] = useState(false);
  const save = (change: Partial<ReaderSettings>) => {
    void saveReaderSettings(change).then((isSaved) => setFailed(!isSaved));
  };
  const at = sizes.indexOf(reader.textSize);
  const resize = (by: 1 | -1) => {
    const textSize = sizes[at + by];
    if (textSize !== undefined) save({ textSize });
  };
  return (
    <Popover trapFocus positioning={{ position: 'below', align: 'end' }}>
      <PopoverTrigger disableButtonEnhancement>
        <ToolButton icon={ALargeSmall} label={t('look.open')} />
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={t('look.open')}>
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
      </PopoverSurface>
    </Popover>
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
