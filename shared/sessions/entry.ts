import type { CivilDate } from '#shared/calendar/civil-date.ts';

/** When, by whom and by which operation something was done. */
export interface Moment {
  readonly operation: string;
  readonly at: string;
  readonly by: string;
}

/** A stretch in which the clock of a session ran, in milliseconds since the epoch; `to` is null while it runs. */
export interface Span {
  readonly from: number;
  readonly to: number | null;
}

/** Something said in a session. */
export interface SessionNote extends Moment {
  readonly id: string;
  readonly speaker: string;
  readonly text: string;
  readonly fact: string | null;
  readonly isWithdrawn: boolean;
}

/** Something put aside in a session. */
export interface ParkedItem extends Moment {
  readonly id: string;
  readonly text: string;
  readonly fact: string | null;
  /** Taken up again, or put aside by mistake. */
  readonly isWithdrawn: boolean;
}

/** A name under a session; `strokes` is null where it was typed. */
export interface Signature extends Moment {
  readonly id: string;
  readonly name: string;
  readonly strokes: readonly (readonly number[])[] | null;
}

/** The end of a session; `wasRunning` tells whether its clock ran until then. */
export interface Closing extends Moment {
  readonly wasRunning: boolean;
}

/** A dated run through what is open. */
export interface SessionEntry {
  readonly id: string;
  readonly checklists: readonly string[];
  readonly people: readonly string[];
  readonly asOf: CivilDate;
  readonly minutes: number | null;
  readonly opened: Moment;
  readonly spans: readonly Span[];
  readonly notes: readonly SessionNote[];
  readonly parked: readonly ParkedItem[];
  readonly closed: Closing | null;
  readonly signatures: readonly Signature[];
  readonly isWithdrawn: boolean;
}

/** Something that somebody has taken on. */
export interface TaskEntry extends Moment {
  readonly id: string;
  readonly text: string;
  /** Empty where nobody is named. */
  readonly owner: string;
  readonly due: CivilDate | null;
  readonly session: string | null;
  readonly fact: string | null;
  readonly isDone: boolean;
  readonly isWithdrawn: boolean;
}
