import { fill, formatDay } from '#shared/i18n/format.ts';
import type { ReportBlock, ReportLine } from '#shared/reports/blocks.ts';
import type { Handout } from '#shared/reports/handout.ts';
import { sourcesBlock } from '#shared/reports/lay-out-sources.ts';
import type { ReportWords } from '#shared/reports/words.ts';
import type { Minutes } from '#shared/sessions/minutes.ts';
import { sayMinutes } from '#shared/sessions/say.ts';
import { minutesOf } from '#shared/sessions/timer.ts';
import type { MinutesWords } from '#shared/sessions/words.ts';

/** Words of both, and how a moment is written as a time of the day where the computer stands. */
export interface MinutesSpeaker {
  readonly words: MinutesWords;
  readonly report: ReportWords;
  readonly time: (milliseconds: number) => string;
}

/** What a page or a file of minutes is called. */
function minutesTitle(minutes: Minutes, words: MinutesWords): string {
  return fill(words.documentTitle, { name: minutes.client.name, day: formatDay(minutes.day, minutes.language) });
}

/** Minutes as what is handed over. */
export function handoutOfMinutes(minutes: Minutes, speaker: MinutesSpeaker): Handout {
  return {
    title: speaker.words.title,
    documentTitle: minutesTitle(minutes, speaker.words),
    client: minutes.client.name,
    language: minutes.language,
    look: 'case',
    preparedBy: '',
    blocks: layOutMinutes(minutes, speaker),
  };
}

/** Turns minutes into blocks, which every writer of reports prints. */
export function layOutMinutes(minutes: Minutes, speaker: MinutesSpeaker): readonly ReportBlock[] {
  const { words, report } = speaker;
  const parts = sayMinutes(minutes, words).filter(({ id, lines }) => id !== 'late' || lines.length > 0);
  const part = (heading: string, lines: readonly ReportLine[]): readonly ReportBlock[] => [
    { kind: 'heading', level: 2, text: heading },
    ...lines.map((line): ReportBlock => ({ kind: 'paragraph', line })),
  ];
  const notices = [report.officialText, words.notAdvice, report.madeBy];
  return [
    { kind: 'title', title: minutes.client.name, subtitle: words.title },
    { kind: 'details', rows: details(minutes, speaker) },
    ...parts.flatMap(({ heading, none, lines }) => part(heading, lines.length === 0 ? [[{ soft: none }]] : lines)),
    ...part(words.signatures, signatures(minutes, speaker)),
    ...(minutes.sources.length === 0 ? [] : [sourcesBlock(minutes, report)]),
    { kind: 'notice', lines: notices },
  ];
}

function details(
  { client, day, startedAt, endedAt, elapsed, people, checklists, asOf, language }: Minutes,
  { words, report, time }: MinutesSpeaker,
): readonly { readonly term: string; readonly line: ReportLine }[] {
  const named = (term: string, list: readonly string[]) =>
    list.length === 0 ? [] : [{ term, line: [list.join(words.separator)] }];
  const until = endedAt === null ? words.notEnded : time(endedAt);
  const isMarked = client.isFictional && !client.name.includes(report.fictional);
  return [
    { term: words.business, line: isMarked ? [client.name, { soft: ` ${report.fictional}` }] : [client.name] },
    { term: words.day, line: [formatDay(day, language)] },
    {
      term: words.time,
      line: [fill(words.timeLine, { from: time(startedAt), to: until, minutes: minutesOf(elapsed) })],
    },
    ...named(words.people, people),
    ...named(words.checklists, checklists),
    { term: report.asOf, line: [formatDay(asOf, language)] },
  ];
}

function signatures({ signatures: signed }: Minutes, { words, time }: MinutesSpeaker): readonly ReportLine[] {
  if (signed.length === 0) return [[{ soft: words.notSigned }]];
  return signed.map(({ name, isDrawn, at }) => [
    name,
    { soft: ` ${fill(isDrawn ? words.signedDrawn : words.signedTyped, { time: time(at) })}` },
  ]);
}
