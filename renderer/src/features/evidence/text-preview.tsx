import { useMemo } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import styles from './evidence-preview.module.css';

const longest = 200_000;

/** A text as text: UTF-8, else GB18030, which is what older programs in China write. */
export function TextPreview({ bytes, name }: { bytes: Uint8Array<ArrayBuffer>; name: string }) {
  const t = useWords('evidence');
  const text = useMemo(() => textIn(bytes), [bytes]);
  const isCut = text.length > longest;
  return (
    <>
      <pre className={styles.text} tabIndex={0} aria-label={name} role="region">
        {isCut ? text.slice(0, longest) : text}
      </pre>
      {isCut && <p className={styles.note}>{t('preview.cut', { count: longest })}</p>}
    </>
  );
}

function textIn(bytes: Uint8Array<ArrayBuffer>): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
