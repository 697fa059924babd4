import { beforeAll, describe, expect, it } from 'vitest';
import { compileSeeds } from '#tools/seeds/compile.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { languages, type Language } from '#shared/i18n/languages.ts';
import en from '#shared/i18n/locales/en/report.json' with { type: 'json' };
import zhCN from '#shared/i18n/locales/zh-CN/report.json' with { type: 'json' };
import zhHK from '#shared/i18n/locales/zh-HK/report.json' with { type: 'json' };
import { buildCaseReport } from '#shared/reports/case-report.ts';
import { handoutOf } from '#shared/reports/handout.ts';
import { writeHtml } from '#shared/reports/html.ts';
import { layOut } from '#shared/reports/lay-out.ts';
import type { CaseReport, ReportVerdict } from '#shared/reports/model.ts';
import type { Answers } from '#shared/rules/schema.ts';
import { answeredState } from '#test/helpers/answered-state.ts';

const words = { 'zh-CN': zhCN, 'zh-HK': zhHK, en } as const;
const asOf = '2026-11-20';
let bundle: Bundle;

beforeAll(async () => {
  bundle = (await compileSeeds('seeds')).bundle;
});

describe('a report of a case', () => {
  it('says what the rule core says, and proves it with numbered sources', () => {
    const report = reportOf(sampleAnswers());
    expect(verdictsOf(report).map(({ value }) => value)).toEqual(Object.values(bundle.samples[0]?.expected ?? {}));
    const cited = verdictsOf(report).flatMap(({ proof }) => proof?.conditions.flatMap(({ sources }) => sources) ?? []);
    expect(cited.length).toBeGreaterThan(7);
    const numbers = report.sources.map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(cited.every((number) => numbers.includes(number))).toBe(true);
  });

  it('quotes only words that stand in the documents', () => {
    const texts = bundle.policies.flatMap(({ articles }) => articles.map(({ text }) => text));
    const quotes = reportOf(sampleAnswers()).sources.flatMap((source) =>
      source.kind === 'article' ? source.quotes : [],
    );
    expect(quotes.length).toBeGreaterThan(2);
    expect(quotes.filter((quote) => !texts.some((text) => text.includes(quote)))).toEqual([]);
  });

  it('says of a document whose period has ended that it has', () => {
    const report = reportOf(sampleAnswers());
    const statuses = report.sources.flatMap((source) => (source.kind === 'article' ? [source.status.kind] : []));
    expect(new Set(statuses)).toEqual(new Set(['periodEnded']));
    expect(writeHtml(handoutOf(report, zhCN))).toContain(zhCN.periodEnded);
  });

  it('never says that anything was promised', () => {
    for (const language of languages) expect(htmlOf(language)).not.toMatch(/符合条件即可|保证|guaranteed|已获批/);
  });

  it('tells the days of the case, what each of them is, and every source it is counted from', () => {
    const report = reportOf({ ...sampleAnswers(), moduleBookedOn: { known: '2026-11-19', basis: 'stated' } });
    const { deadlines = [] } = verdictsOf(report)[0]?.proof ?? {};
    expect(deadlines.map(({ day, marks }) => [day, marks])).toEqual([
      ['2029-03-12', 'lastDay'],
      ['2026-11-21', 'firstDay'],
      ['2029-03-13', 'dayAfter'],
    ]);
    const rules = report.sources.flatMap((source) => (source.kind === 'rule' ? [source.number] : []));
    expect(deadlines.every(({ sources }) => sources.length > 0)).toBe(true);
    expect(deadlines.flatMap(({ sources }) => sources).filter((number) => !rules.includes(number))).toEqual([]);
    const html = writeHtml(handoutOf(report, zhCN));
    for (const distance of ['2029年3月12日（还有843天）', '2026年11月21日（1天以后）', '2029年3月13日（844天以后）']) {
      expect(html).toContain(distance);
    }
  });

  it('names a condition nobody was asked about as not asked, and leaves out unasked facts of a settled one', () => {
    const nothing = reportOf({});
    expect(verdictsOf(nothing)[0]?.proof?.conditions.every(({ truth }) => truth === 'unknown')).toBe(true);
    expect(writeHtml(handoutOf(nothing, zhCN))).toContain(zhCN.notAsked);
    const settled = layOut(reportOf(sampleAnswers()), zhCN).find((block) => block.kind === 'table');
    const rows = settled?.kind === 'table' ? settled.rows.filter(({ truth }) => truth === 'true') : [];
    expect(rows.length).toBeGreaterThan(5);
    expect(JSON.stringify(rows)).not.toContain(zhCN.notAsked);
  });
});

describe('the HTML of a report', () => {
  it('is one page without script, image or address of another page', () => {
    for (const language of languages) {
      const html = htmlOf(language);
      expect(html).toContain(`<html lang="${language}">`);
      expect(html).not.toMatch(/<script|<img|<link|src=|href="(?!#source-)/);
    }
  });

  it('shows a name that looks like markup as the letters it is made of', () => {
    const report = reportOf(sampleAnswers(), 'zh-CN', `<img src=x onerror="alert('1')">&amp;`);
    const html = writeHtml(handoutOf(report, zhCN));
    expect(html).not.toContain('<img');
    expect(html).toContain('&#60;img src=x onerror=&#34;alert(&#39;1&#39;)&#34;&#62;&#38;amp;');
  });

  it('has each source a number points to', () => {
    const html = htmlOf('en');
    const pointed = [...html.matchAll(/href="#(source-\d+)"/g)].map(([, id]) => id);
    expect(pointed.length).toBeGreaterThan(10);
    expect(pointed.filter((id) => !html.includes(`id="${id}"`))).toEqual([]);
  });
});

function verdictsOf({ checklists }: CaseReport): readonly ReportVerdict[] {
  return checklists.flatMap(({ verdicts }) => verdicts);
}

function htmlOf(language: Language): string {
  return writeHtml(handoutOf(reportOf(sampleAnswers(), language), words[language]));
}

function sampleAnswers(): Answers {
  const sample = bundle.samples[0];
  if (sample === undefined) throw new Error('The seeds hold no sample.');
  return sample.answers;
}

function reportOf(answers: Answers, language: Language = 'zh-CN', name = '虚构·甲'): CaseReport {
  const checklist = bundle.checklists.find(({ id }) => id === 'vat-no-invoice');
  if (checklist === undefined) throw new Error('The seeds hold no vat-no-invoice.');
  const state = answeredState(answers, name);
  const checklists = [checklist];
  return buildCaseReport({
    bundle,
    scope: 'checklist',
    client: 'c',
    checklists,
    state,
    asOf,
    generatedOn: asOf,
    language,
  });
}
