import backups from '#shared/i18n/locales/zh-CN/backups.json';
import calculators from '#shared/i18n/locales/zh-CN/calculators.json';
import checklist from '#shared/i18n/locales/zh-CN/checklist.json';
import clients from '#shared/i18n/locales/zh-CN/clients.json';
import common from '#shared/i18n/locales/zh-CN/common.json';
import compare from '#shared/i18n/locales/zh-CN/compare.json';
import data from '#shared/i18n/locales/zh-CN/data.json';
import evidence from '#shared/i18n/locales/zh-CN/evidence.json';
import exchange from '#shared/i18n/locales/zh-CN/exchange.json';
import handoff from '#shared/i18n/locales/zh-CN/handoff.json';
import deadlines from '#shared/i18n/locales/zh-CN/deadlines.json';
import history from '#shared/i18n/locales/zh-CN/history.json';
import home from '#shared/i18n/locales/zh-CN/home.json';
import library from '#shared/i18n/locales/zh-CN/library.json';
import reader from '#shared/i18n/locales/zh-CN/reader.json';
import packs from '#shared/i18n/locales/zh-CN/packs.json';
import report from '#shared/i18n/locales/zh-CN/report.json';
import search from '#shared/i18n/locales/zh-CN/search.json';
import sessions from '#shared/i18n/locales/zh-CN/sessions.json';
import settings from '#shared/i18n/locales/zh-CN/settings.json';
import support from '#shared/i18n/locales/zh-CN/support.json';
import timeline from '#shared/i18n/locales/zh-CN/timeline.json';
import vault from '#shared/i18n/locales/zh-CN/vault.json';
import type { Words } from './words.ts';

/** Every word of the window in zh-CN, one chunk, loaded only when the language is used. */
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
