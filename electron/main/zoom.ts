/** Sizes the whole window can be shown at, as factors: 90 % to 200 %. */
const steps = [0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

export type ZoomRequest = 'in' | 'out' | 'reset';

/** The next size; at either end the size stays. A size between two steps moves to the nearer one in that direction. */
export function nextZoom(current: number, request: ZoomRequest): number {
  const tolerance = 0.001;
  switch (request) {
    case 'reset':
      return 1;
    case 'in':
      return steps.find((step) => step > current + tolerance) ?? steps[steps.length - 1] ?? 1;
    case 'out':
      return steps.findLast((step) => step < current - tolerance) ?? steps[0];
  }
}

/** The slice of a key press that decides. */
interface KeyPress {
  readonly type: string;
  readonly key: string;
  readonly control: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
}

/** What a key press asks of the zoom; null when it is not one of Ctrl or Cmd with plus, minus or zero. */
export function zoomRequestOf(press: KeyPress): ZoomRequest | null {
  if (press.type !== 'keyDown' || press.alt || !(press.control || press.meta)) return null;
  switch (press.key) {
    case '+':
    case '=':
      return 'in';
    case '-':
    case '_':
      return 'out';
    case '0':
      return 'reset';
    default:
      return null;
  }
}
