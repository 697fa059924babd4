import { LoaderCircle } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { readEvidence } from '#renderer/state/evidence.ts';
import { previewOf } from '#shared/evidence/kinds.ts';
import type { EvidenceFile } from '#shared/evidence/schema.ts';
import styles from './evidence-preview.module.css';
import { ImagePreview } from './image-preview.tsx';
import { TextPreview } from './text-preview.tsx';

/** The reader of PDF is large, and comes only with the first one that is looked at. */
const PdfPreview = lazy(async () => ({ default: (await import('./pdf-preview.tsx')).PdfPreview }));

type Read =
  | { readonly kind: 'loading' | 'missing' | 'damaged' | 'broken' }
  | { readonly kind: 'whole'; readonly bytes: Uint8Array<ArrayBuffer> };

/**
 * A kept file, drawn and never run: pictures and pages of PDF are painted on a canvas, text is text. Nothing of the
 * file becomes part of the page, so it can neither run a script nor ask for anything.
 */
export function EvidencePreview({ client, file }: { client: string; file: EvidenceFile }) {
  const t = useWords('evidence');
  const kind = previewOf(file.type);
  const [read, setRead] = useState<Read>({ kind: 'loading' });
  useEffect(() => {
    if (kind === 'none') return;
    let isWanted = true;
    void readEvidence(client, file.sha256).then((answer) => {
      if (!isWanted) return;
      if (!answer.ok) setRead({ kind: 'broken' });
      else if (answer.value.outcome === 'whole') setRead({ kind: 'whole', bytes: new Uint8Array(answer.value.bytes) });
      else setRead({ kind: answer.value.outcome });
    });
    return () => {
      isWanted = false;
    };
  }, [client, file.sha256, kind]);
  const onBroken = () => setRead({ kind: 'broken' });
  return (
    <section className={styles.preview} aria-label={t('preview.title')}>
      <p className={styles.file}>{t('fileSize', { name: file.name, size: sizeOf(file.bytes) })}</p>
      {kind === 'none' ? (
        <p className={styles.note}>{t('preview.none')}</p>
      ) : read.kind === 'loading' ? (
        <p className={styles.note} role="status">
          <LoaderCircle size={16} strokeWidth={1.75} aria-hidden /> {t('preview.loading')}
        </p>
      ) : read.kind !== 'whole' ? (
        <p className={styles.note} role="status">
          {t(`preview.${read.kind}`)}
        </p>
      ) : kind === 'image' ? (
        <ImagePreview bytes={read.bytes} file={file} onBroken={onBroken} />
      ) : kind === 'text' ? (
        <TextPreview bytes={read.bytes} name={file.name} />
      ) : (
        <Suspense fallback={<p className={styles.note}>{t('preview.loading')}</p>}>
          <PdfPreview bytes={read.bytes} onBroken={onBroken} />
        </Suspense>
      )}
    </section>
  );
}

function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
