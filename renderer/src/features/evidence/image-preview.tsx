import { useEffect, useRef } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import type { EvidenceFile } from '#shared/evidence/schema.ts';
import styles from './evidence-preview.module.css';

/** Pixels along the longer side: more would only cost memory. */
const longestSide = 2400;

/** A picture painted on a canvas. */
export function ImagePreview({
  bytes,
  file,
  onBroken,
}: {
  bytes: Uint8Array<ArrayBuffer>;
  file: EvidenceFile;
  onBroken: () => void;
}) {
  const t = useWords('evidence');
  const canvas = useRef<HTMLCanvasElement>(null);
  const broken = useRef(onBroken);
  useEffect(() => {
    let isWanted = true;
    void createImageBitmap(new Blob([bytes], { type: file.type })).then(
      (picture) => {
        const sheet = canvas.current;
        if (isWanted && sheet !== null) {
          const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
          sheet.width = Math.max(1, Math.round(picture.width * scale));
          sheet.height = Math.max(1, Math.round(picture.height * scale));
          sheet.getContext('2d')?.drawImage(picture, 0, 0, sheet.width, sheet.height);
          sheet.dataset['painted'] = 'true';
        }
        picture.close();
      },
      () => {
        if (isWanted) broken.current();
      },
    );
    return () => {
      isWanted = false;
    };
  }, [bytes, file.type]);
  return (
    <canvas ref={canvas} className={styles.sheet} role="img" aria-label={t('preview.image', { name: file.name })} />
  );
}
