import type calculators from '#shared/i18n/locales/zh-CN/calculators.json';
import type checklist from '#shared/i18n/locales/zh-CN/checklist.json';
import type clients from '#shared/i18n/locales/zh-CN/clients.json';
import type common from '#shared/i18n/locales/zh-CN/common.json';
import type home from '#shared/i18n/locales/zh-CN/home.json';
import type library from '#shared/i18n/locales/zh-CN/library.json';
import type packs from '#shared/i18n/locales/zh-CN/packs.json';
import type report from '#shared/i18n/locales/zh-CN/report.json';
import type settings from '#shared/i18n/locales/zh-CN/settings.json';
import type support from '#shared/i18n/locales/zh-CN/support.json';

/** The words of the window by namespace; zh-CN says which keys there are. */
export interface Words {
  readonly common: typeof common;
  readonly home: typeof home;
  readonly library: typeof library;
  readonly checklist: typeof checklist;
  readonly clients: typeof clients;
  readonly report: typeof report;
  readonly settings: typeof settings;
  readonly support: typeof support;
  readonly calculators: typeof calculators;
  readonly packs: typeof packs;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Words;
    returnNull: false;
  }
}
