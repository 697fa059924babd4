import backups from '#shared/i18n/locales/zh-HK/backups.json';
import calculators from '#shared/i18n/locales/zh-HK/calculators.json';
import checklist from '#shared/i18n/locales/zh-HK/checklist.json';
import clients from '#shared/i18n/locales/zh-HK/clients.json';
import common from '#shared/i18n/locales/zh-HK/common.json';
import compare from '#shared/i18n/locales/zh-HK/compare.json';
import data from '#shared/i18n/locales/zh-HK/data.json';
import evidence from '#shared/i18n/locales/zh-HK/evidence.json';
import exchange from '#shared/i18n/locales/zh-HK/exchange.json';
import handoff from '#shared/i18n/locales/zh-HK/handoff.json';
import deadlines from '#shared/i18n/locales/zh-HK/deadlines.json';
import history from '#shared/i18n/locales/zh-HK/history.json';
import home from '#shared/i18n/locales/zh-HK/home.json';
import library from '#shared/i18n/locales/zh-HK/library.json';
import reader from '#shared/i18n/locales/zh-HK/reader.json';
import packs from '#shared/i18n/locales/zh-HK/packs.json';
import report from '#shared/i18n/locales/zh-HK/report.json';
import search from '#shared/i18n/locales/zh-HK/search.json';
import sessions from '#shared/i18n/locales/zh-HK/sessions.json';
import settings from '#shared/i18n/locales/zh-HK/settings.json';
import support from '#shared/i18n/locales/zh-HK/support.json';
import timeline from '#shared/i18n/locales/zh-HK/timeline.json';
import vault from '#shared/i18n/locales/zh-HK/vault.json';
import type { Words } from './words.ts';

/** Every word of the window in zh-HK, one chunk, loaded only when the language is used. */
export const words: Words = {
  common,
  home,
  library,
  checklist,
  clients,
  report,
  search,
  sessions,
  settings,
  support,
  calculators,
  compare,
  data,
  exchange,
  backups,
  timeline,
  vault,
  reader,
  evidence,
  handoff,
  deadlines,
  history,
  packs,
};
