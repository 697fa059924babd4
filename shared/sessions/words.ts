import type minutesWords from '#shared/i18n/locales/zh-CN/minutes.json';

/** The app's own words in minutes, in one language: the `minutes` namespace of its locale. */
export type MinutesWords = Readonly<Record<keyof typeof minutesWords, string>>;
