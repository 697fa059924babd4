import styles from './progress-ring.module.css';

const radius = 20;
const length = 2 * Math.PI * radius;

/** How much of something is done, as a ring with its two numbers; `label` says of what, for screen readers. */
export function ProgressRing({
  value,
  max,
  label,
  size = 56,
  isBare = false,
}: {
  value: number;
  max: number;
  label: string;
  /** Side in CSS pixels at 100 % text size. */
  size?: number;
  /** Without its numbers, where it is too small for them or they stand beside it. */
  isBare?: boolean;
}) {
  const share = max === 0 ? 0 : Math.min(1, value / max);
  return (
    <span className={styles.ring} style={{ width: `${size / 16}rem`, height: `${size / 16}rem` }}>
      <svg role="img" aria-label={label} viewBox="0 0 48 48">
        <circle className={styles.track} cx="24" cy="24" r={radius} />
        {share > 0 && (
          <circle
            className={styles.done}
            cx="24"
            cy="24"
            r={radius}
            strokeDasharray={`${share * length} ${length}`}
            transform="rotate(-90 24 24)"
          />
        )}
      </svg>
      {!isBare && (
        <span aria-hidden className={styles.numbers}>
          <span className={styles.value}>{value}</span>
          <span className={styles.max}>/{max}</span>
        </span>
      )}
    </span>
  );
}
