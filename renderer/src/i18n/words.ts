import type backups from '#shared/i18n/locales/zh-CN/backups.json';
import type calculators from '#shared/i18n/locales/zh-CN/calculators.json';
import type checklist from '#shared/i18n/locales/zh-CN/checklist.json';
import type clients from '#shared/i18n/locales/zh-CN/clients.json';
import type common from '#shared/i18n/locales/zh-CN/common.json';
import type compare from '#shared/i18n/locales/zh-CN/compare.json';
import type data from '#shared/i18n/locales/zh-CN/data.json';
import type evidence from '#shared/i18n/locales/zh-CN/evidence.json';
import type exchange from '#shared/i18n/locales/zh-CN/exchange.json';
import type handoff from '#shared/i18n/locales/zh-CN/handoff.json';
import type deadlines from '#shared/i18n/locales/zh-CN/deadlines.json';
import type history from '#shared/i18n/locales/zh-CN/history.json';
import type home from '#shared/i18n/locales/zh-CN/home.json';
import type library from '#shared/i18n/locales/zh-CN/library.json';
import type reader from '#shared/i18n/locales/zh-CN/reader.json';
import type packs from '#shared/i18n/locales/zh-CN/packs.json';
import type report from '#shared/i18n/locales/zh-CN/report.json';
import type search from '#shared/i18n/locales/zh-CN/search.json';
import type sessions from '#shared/i18n/locales/zh-CN/sessions.json';
import type settings from '#shared/i18n/locales/zh-CN/settings.json';
import type support from '#shared/i18n/locales/zh-CN/support.json';
import type timeline from '#shared/i18n/locales/zh-CN/timeline.json';
import type vault from '#shared/i18n/locales/zh-CN/vault.json';

/** The words of the window by namespace; zh-CN says which keys there are. */
export interface Words {
  readonly common: typeof common;
  readonly home: typeof home;
  readonly library: typeof library;
  readonly reader: typeof reader;
  readonly checklist: typeof checklist;
  readonly clients: typeof clients;
  readonly report: typeof report;
  readonly search: typeof search;
  readonly sessions: typeof sessions;
  readonly settings: typeof settings;
  readonly support: typeof support;
  readonly calculators: typeof calculators;
  readonly compare: typeof compare;
  readonly data: typeof data;
  readonly exchange: typeof exchange;
  readonly backups: typeof backups;
  readonly timeline: typeof timeline;
  readonly vault: typeof vault;
  readonly evidence: typeof evidence;
  readonly handoff: typeof handoff;
  readonly deadlines: typeof deadlines;
  readonly history: typeof history;
  readonly packs: typeof packs;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Words;
    returnNull: false;
  }
}
