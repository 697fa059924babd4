import type reportWords from '#shared/i18n/locales/zh-CN/report.json';

/** The app's own words in a report, in one language: the `report` namespace of its locale. */
export type ReportWords = Readonly<Record<keyof typeof reportWords, string>>;
