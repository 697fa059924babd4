import { useEffect, useRef, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import styles from './evidence-preview.module.css';
import { openPdf, PdfProtected, type OpenPdf } from './open-pdf.ts';

/** Pages drawn at a time. */
const pagesAtOnce = 5;

/** The pages of a PDF, painted one by one on canvases, a few at a time. */
export function PdfPreview({ bytes, onBroken }: { bytes: Uint8Array<ArrayBuffer>; onBroken: () => void }) {
  const t = useWords('evidence');
  const [pdf, setPdf] = useState<OpenPdf | 'protected' | null>(null);
  const [shown, setShown] = useState(pagesAtOnce);
  const broken = useRef(onBroken);
  useEffect(() => {
    let isWanted = true;
    let opened: OpenPdf | null = null;
    void openPdf(bytes).then(
      (found) => {
        opened = found;
        if (isWanted) setPdf(found);
        else found.close();
      },
      (error: unknown) => {
        if (!isWanted) return;
        if (error instanceof PdfProtected) setPdf('protected');
        else broken.current();
      },
    );
    return () => {
      isWanted = false;
      opened?.close();
    };
  }, [bytes]);
  if (pdf === null) return <p className={styles.note}>{t('preview.loading')}</p>;
  if (pdf === 'protected') return <p className={styles.note}>{t('preview.protected')}</p>;
  const count = Math.min(shown, pdf.pages);
  return (
    <>
      <p className={styles.note}>{t('preview.pages', { count: pdf.pages })}</p>
      {Array.from({ length: count }, (_, index) => (
        <PdfPage key={index} pdf={pdf} page={index + 1} />
      ))}
      {count < pdf.pages && (
        <PlainButton onClick={() => setShown(shown + pagesAtOnce)}>
          {t('preview.more', { count: Math.min(pagesAtOnce, pdf.pages - count) })}
        </PlainButton>
      )}
    </>
  );
}

function PdfPage({ pdf, page }: { pdf: OpenPdf; page: number }) {
  const t = useWords('evidence');
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    const sheet = canvas.current;
    if (sheet === null) return;
    let isWanted = true;
    void pdf.paint(page, sheet).catch(() => {
      if (isWanted) setBroken(true);
    });
    return () => {
      isWanted = false;
    };
  }, [pdf, page]);
  if (isBroken) return <p className={styles.note}>{t('preview.broken')}</p>;
  return <canvas ref={canvas} className={styles.sheet} role="img" aria-label={t('preview.page', { page })} />;
}
