import { fill } from '#shared/i18n/format.ts';
import type { Language } from '#shared/i18n/languages.ts';
import englishCalculators from '#shared/i18n/locales/en/calculators.json' with { type: 'json' };
import english from '#shared/i18n/locales/en/history.json' with { type: 'json' };
import simplifiedCalculators from '#shared/i18n/locales/zh-CN/calculators.json' with { type: 'json' };
import simplified from '#shared/i18n/locales/zh-CN/history.json' with { type: 'json' };
import traditionalCalculators from '#shared/i18n/locales/zh-HK/calculators.json' with { type: 'json' };
import traditional from '#shared/i18n/locales/zh-HK/history.json' with { type: 'json' };
import type { HistoryTableWords } from '#shared/record/history-export.ts';
import { historyWords } from '#shared/record/history-words.ts';
import type { Checklist, Fact } from '#shared/rules/schema.ts';

const words = { 'zh-CN': simplified, 'zh-HK': traditional, en: english } satisfies Record<Language, typeof simplified>;
const calculators: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  'zh-CN': simplifiedCalculators.title,
  'zh-HK': traditionalCalculators.title,
  en: englishCalculators.title,
};

/** What a table of the history says in one language. */
export function tableWords(
  language: Language,
  facts: readonly Fact[],
  checklists: readonly Checklist[],
): HistoryTableWords {
  const { columns, reasons, entry } = words[language];
  const table = new Map([...underName('columns', columns), ...underName('reasons', reasons)]);
  return {
    say: (key) => table.get(key) ?? key,
    entries: historyWords({
      language,
      facts,
      checklists,
      say: (word, values = {}) => fill(entry[word], values),
      calculator: (id) => calculators[language][id] ?? id,
    }),
    time: localTime,
  };
}

function underName(name: string, group: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(group).map(([key, word]) => [`${name}.${key}`, word]);
}

/** `2026-11-20 10:15:00` where the computer stands: what spreadsheets read as a time. */
function localTime(milliseconds: number): string {
  const moment = new Date(milliseconds);
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}:${two(moment.getSeconds())}`;
}
