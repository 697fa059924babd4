import { z } from 'zod';
import { Day } from '#shared/corpus/schema.ts';

/** Names a session, or something in it; chosen at random by the device that makes it. */
export const SessionId = z.string().regex(/^[\w-]{1,60}$/);
const TaskId = SessionId;

const name = z.string().trim().min(1).max(120);
const words = z.string().trim().min(1).max(4000);
/** The fact that something hangs on; null for none. */
const fact = z.string().min(1).max(120).nullable();

/** One line of the pen: x and y in turn, in a box 600 wide and 200 high. */
const Stroke = z.array(z.int().min(0).max(600)).min(2).max(400);

/** A signature as it was drawn, bounded, so that one scribble cannot fill the record. */
const Strokes = z.array(Stroke).min(1).max(40);

const of = { session: SessionId };
const task = { text: words, owner: z.string().trim().max(120), due: Day.nullable() };

/** What a person can do in a session and with tasks, as rows of `Change`. Nothing is ever removed for good. */
export const sessionChanges = [
  z.strictObject({
    kind: z.literal('session.open'),
    payload: z.strictObject({
      ...of,
      checklists: z.array(z.string().min(1).max(60)).max(200),
      /** Who takes part. */
      people: z.array(name).max(30),
      asOf: Day,
      /** How long it is meant to last; null where nothing is planned. */
      minutes: z.int().min(1).max(1440).nullable(),
    }),
  }),
  /** Takes back the opening; what was noted in it comes back with it. */
  z.strictObject({ kind: z.literal('session.withdraw'), payload: z.strictObject(of) }),
  z.strictObject({
    kind: z.literal('session.pause'),
    /** Milliseconds since the epoch from which it was paused already; null for from now on. */
    payload: z.strictObject({ ...of, since: z.int().min(0).nullable() }),
  }),
  z.strictObject({ kind: z.literal('session.resume'), payload: z.strictObject(of) }),
  z.strictObject({
    kind: z.literal('session.note'),
    /** `speaker`: who said it; empty where that is not told. */
    payload: z.strictObject({ ...of, note: SessionId, speaker: z.string().trim().max(120), text: words, fact }),
  }),
  z.strictObject({
    kind: z.literal('session.withdrawNote'),
    payload: z.strictObject({ ...of, note: SessionId }),
  }),
  /** Puts something aside that would lead too far now. */
  z.strictObject({
    kind: z.literal('session.park'),
    payload: z.strictObject({ ...of, item: SessionId, text: words, fact }),
  }),
  z.strictObject({ kind: z.literal('session.unpark'), payload: z.strictObject({ ...of, item: SessionId }) }),
  z.strictObject({ kind: z.literal('session.close'), payload: z.strictObject(of) }),
  z.strictObject({ kind: z.literal('session.reopen'), payload: z.strictObject(of) }),
  /** Closes the session too. `strokes` is null where the name was typed. */
  z.strictObject({
    kind: z.literal('session.signOff'),
    payload: z.strictObject({ ...of, signature: SessionId, name, strokes: Strokes.nullable() }),
  }),
  z.strictObject({
    kind: z.literal('session.unsign'),
    payload: z.strictObject({ ...of, signature: SessionId }),
  }),
  z.strictObject({
    kind: z.literal('task.add'),
    /** `session`: where it was agreed; null for elsewhere. */
    payload: z.strictObject({ task: TaskId, ...task, session: SessionId.nullable(), fact }),
  }),
  z.strictObject({
    kind: z.literal('task.amend'),
    payload: z.discriminatedUnion('field', [
      z.strictObject({ task: TaskId, field: z.literal('text'), value: task.text }),
      z.strictObject({ task: TaskId, field: z.literal('owner'), value: task.owner }),
      z.strictObject({ task: TaskId, field: z.literal('due'), value: task.due }),
    ]),
  }),
  z.strictObject({ kind: z.literal('task.done'), payload: z.strictObject({ task: TaskId, isDone: z.boolean() }) }),
  z.strictObject({
    kind: z.literal('task.withdraw'),
    payload: z.strictObject({ task: TaskId, isWithdrawn: z.boolean() }),
  }),
] as const;
