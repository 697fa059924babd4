import styles from './target-title.module.css';

/** A heading that is a button, whose target is the whole of the nearest card that is positioned. */
export function TargetTitle({
  level: Heading,
  children,
  onPress,
}: {
  level: 'h2' | 'h3';
  children: string;
  onPress: () => void;
}) {
  return (
    <Heading className={styles.title}>
      <button type="button" onClick={onPress}>
        {children}
      </button>
    </Heading>
  );
}
