/** How long a writer and those who wait for it are patient; all in milliseconds. */
export interface Patience {
  /** Between two signs of life. */
  readonly beat: number;
  /** How old what a writer knows of its own mark may be when it begins a write. */
  readonly lookUp: number;
  /** Without a sign of life for so long, seen by the one who looks, a writer of another computer counts as silent. */
  readonly quiet: number;
  /** A mark without words, older than this by the disk's clock, is what a crash has left. */
  readonly unreadable: number;
  /** What a write under way may take after another copy took over. */
  readonly finish: number;
  /** How long the one who takes over waits for the other one to stop. */
  readonly stopped: number;
  /** Between two looks while waiting for that. */
  readonly poll: number;
}

/** In use; `stopped` is longer than a beat and `finish` together, so that a writer that lives is always waited for. */
export const usualPatience: Patience = {
  beat: 3000,
  lookUp: 1000,
  quiet: 20_000,
  unreadable: 60_000,
  finish: 1500,
  stopped: 10_000,
  poll: 150,
};
