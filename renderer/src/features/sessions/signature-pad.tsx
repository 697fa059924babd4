import { useRef } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { begun, drawnOn, pathOf, pointIn, signatureBox } from './signature.ts';
import styles from './signature-pad.module.css';

type Strokes = readonly (readonly number[])[];

/** A field to sign in with pen, finger or mouse. Who uses the keyboard signs by the name beside it, which counts alone. */
export function SignaturePad({
  strokes,
  onStrokes,
}: {
  readonly strokes: Strokes;
  readonly onStrokes: (strokes: Strokes) => void;
}) {
  const t = useWords('sessions');
  const isDrawing = useRef(false);
  return (
    <div className={styles.pad}>
      <p className={styles.label}>{t('sign.draw')}</p>
      <div
        className={styles.field}
        onPointerDown={(event) => {
          isDrawing.current = true;
          event.currentTarget.setPointerCapture(event.pointerId);
          onStrokes(
            begun(strokes, ...pointIn(event.currentTarget.getBoundingClientRect(), event.clientX, event.clientY)),
          );
        }}
        onPointerMove={(event) => {
          if (!isDrawing.current) return;
          const point = pointIn(event.currentTarget.getBoundingClientRect(), event.clientX, event.clientY);
          onStrokes(drawnOn(strokes, ...point));
        }}
        onPointerUp={() => {
          isDrawing.current = false;
        }}
        onPointerCancel={() => {
          isDrawing.current = false;
        }}
      >
        <DrawnSignature strokes={strokes} label={t('sign.drawing')} />
      </div>
      <PlainButton emphasis="quiet" isDisabled={strokes.length === 0} onClick={() => onStrokes([])}>
        {t('sign.clear')}
      </PlainButton>
    </div>
  );
}

/** A signature as it was drawn. */
export function DrawnSignature({ strokes, label }: { readonly strokes: Strokes; readonly label: string }) {
  return (
    <svg
      className={styles.drawing}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${signatureBox.width} ${signatureBox.height}`}
    >
      {strokes.map((stroke, index) => (
        <path key={index} d={pathOf(stroke)} />
      ))}
    </svg>
  );
}
