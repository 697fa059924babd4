import backups from '#shared/i18n/locales/en/backups.json';
import calculators from '#shared/i18n/locales/en/calculators.json';
import checklist from '#shared/i18n/locales/en/checklist.json';
import clients from '#shared/i18n/locales/en/clients.json';
import common from '#shared/i18n/locales/en/common.json';
import compare from '#shared/i18n/locales/en/compare.json';
import data from '#shared/i18n/locales/en/data.json';
import evidence from '#shared/i18n/locales/en/evidence.json';
import exchange from '#shared/i18n/locales/en/exchange.json';
import handoff from '#shared/i18n/locales/en/handoff.json';
import deadlines from '#shared/i18n/locales/en/deadlines.json';
import history from '#shared/i18n/locales/en/history.json';
import home from '#shared/i18n/locales/en/home.json';
import library from '#shared/i18n/locales/en/library.json';
import reader from '#shared/i18n/locales/en/reader.json';
import packs from '#shared/i18n/locales/en/packs.json';
import report from '#shared/i18n/locales/en/report.json';
import search from '#shared/i18n/locales/en/search.json';
import sessions from '#shared/i18n/locales/en/sessions.json';
import settings from '#shared/i18n/locales/en/settings.json';
import support from '#shared/i18n/locales/en/support.json';
import timeline from '#shared/i18n/locales/en/timeline.json';
import vault from '#shared/i18n/locales/en/vault.json';
import type { Words } from './words.ts';

/** Every word of the window in en, one chunk, loaded only when the language is used. */
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
