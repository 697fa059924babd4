import styles from './rhumb-lines.module.css';

const spokes = Array.from({ length: 16 }, (_, index) => (index * Math.PI) / 8);
const reach = 600;

/** The web of bearings that covers an old sea chart, faint behind a panel. Ornament only. */
export function RhumbLines() {
  return (
    <svg aria-hidden className={styles.lines} viewBox="-200 -100 400 200" preserveAspectRatio="xMaxYMid slice">
      {spokes.map((angle) => (
        <path key={angle} d={`M0 0L${(Math.cos(angle) * reach).toFixed(1)} ${(Math.sin(angle) * reach).toFixed(1)}`} />
      ))}
      <circle r="34" />
      <circle r="64" />
      <circle r="66" />
    </svg>
  );
}
