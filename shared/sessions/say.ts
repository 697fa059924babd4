import { fill, formatDay } from '#shared/i18n/format.ts';
import type { ReportLine, ReportRun } from '#shared/reports/blocks.ts';
import type { Minutes } from '#shared/sessions/minutes.ts';
import { minutesOf } from '#shared/sessions/timer.ts';
import type { MinutesWords } from '#shared/sessions/words.ts';

/** What minutes say under one heading, in plain sentences that can be read aloud. */
export interface MinutesPart {
  readonly id: 'said' | 'changed' | 'outcomes' | 'parked' | 'tasks' | 'late';
  readonly heading: string;
  /** What stands where there is nothing of the kind. */
  readonly none: string;
  readonly lines: readonly ReportLine[];
}

/** The parts of minutes in the order in which they are read. */
export function sayMinutes(minutes: Minutes, words: MinutesWords): readonly MinutesPart[] {
  const { notes, changes, outcomes, parked, tasks, late } = minutes;
  const about = (line: ReportLine, fact: string | null): ReportLine =>
    fact === null ? line : [...line, { soft: ` ${fill(words.about, { fact })}` }];
  const said = ({ speaker, text }: { speaker: string; text: string }): string =>
    speaker === '' ? text : fill(words.saidBy, { speaker, text });
  return [
    {
      id: 'said',
      heading: words.said,
      none: words.saidNone,
      lines: notes.map((note) => about([said(note)], note.about)),
    },
    {
      id: 'changed',
      heading: words.changed,
      none: words.changedNone,
      lines: changes.map(({ question, before, after, sources }) => [
        fill(words.changedLine, { question, before, after }),
        ...runs(sources),
      ]),
    },
    {
      id: 'outcomes',
      heading: words.outcomes,
      none: words.outcomesNone,
      lines: outcomes.map(({ title, value, outcome, sources }) => [
        fill(words.outcomeLine, { title, value: words[value], outcome }),
        ...runs(sources),
      ]),
    },
    {
      id: 'parked',
      heading: words.parked,
      none: words.parkedNone,
      lines: parked.map((item) => about([item.text], item.about)),
    },
    {
      id: 'tasks',
      heading: words.tasks,
      none: words.tasksNone,
      lines: tasks.map((task) => about([taskSentence(task, minutes, words)], task.about)),
    },
    {
      id: 'late',
      heading: words.late,
      none: '',
      lines: late.map((note) => about([said(note)], note.about)),
    },
  ];
}

/** When it was, how long, who took part and what was gone through, as one sentence each. */
export function sayHead(
  minutes: Minutes,
  words: MinutesWords,
  time: (milliseconds: number) => string,
): readonly string[] {
  const { day, startedAt, endedAt, elapsed, people, checklists, language } = minutes;
  const separator = words.separator;
  const when = { day: formatDay(day, language), from: time(startedAt), minutes: minutesOf(elapsed) };
  return [
    endedAt === null ? fill(words.goesOn, when) : fill(words.ended, { ...when, to: time(endedAt) }),
    ...(people.length === 0 ? [] : [fill(words.tookPart, { people: people.join(separator) })]),
    ...(checklists.length === 0 ? [] : [fill(words.wentThrough, { checklists: checklists.join(separator) })]),
  ];
}

function taskSentence(
  { text, owner, due, isDone }: Minutes['tasks'][number],
  { language }: Minutes,
  words: MinutesWords,
): string {
  const values = { text, owner, day: due === null ? '' : formatDay(due, language) };
  const template =
    owner === '' ? (due === null ? words.task : words.taskBy) : due === null ? words.taskOf : words.taskOfBy;
  return `${fill(template, values)}${isDone ? ` ${words.taskDone}` : ''}`;
}

function runs(sources: readonly number[]): readonly ReportRun[] {
  return sources.map((source) => ({ source }));
}
