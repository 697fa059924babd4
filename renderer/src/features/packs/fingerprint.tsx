import { inGroups } from '#shared/packs/fingerprint.ts';
import styles from './packs.module.css';

/** A fingerprint as people compare it: in groups of four. */
export function Fingerprint({ value }: { readonly value: string }) {
  return <code className={styles.fingerprint}>{inGroups(value)}</code>;
}
