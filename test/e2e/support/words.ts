import backups from '#shared/i18n/locales/zh-CN/backups.json' with { type: 'json' };
import calculators from '#shared/i18n/locales/zh-CN/calculators.json' with { type: 'json' };
import checklist from '#shared/i18n/locales/zh-CN/checklist.json' with { type: 'json' };
import clients from '#shared/i18n/locales/zh-CN/clients.json' with { type: 'json' };
import common from '#shared/i18n/locales/zh-CN/common.json' with { type: 'json' };
import compare from '#shared/i18n/locales/zh-CN/compare.json' with { type: 'json' };
import evidence from '#shared/i18n/locales/zh-CN/evidence.json' with { type: 'json' };
import exchange from '#shared/i18n/locales/zh-CN/exchange.json' with { type: 'json' };
import handoff from '#shared/i18n/locales/zh-CN/handoff.json' with { type: 'json' };
import deadlines from '#shared/i18n/locales/zh-CN/deadlines.json' with { type: 'json' };
import history from '#shared/i18n/locales/zh-CN/history.json' with { type: 'json' };
import home from '#shared/i18n/locales/zh-CN/home.json' with { type: 'json' };
import library from '#shared/i18n/locales/zh-CN/library.json' with { type: 'json' };
import packs from '#shared/i18n/locales/zh-CN/packs.json' with { type: 'json' };
import reader from '#shared/i18n/locales/zh-CN/reader.json' with { type: 'json' };
import report from '#shared/i18n/locales/zh-CN/report.json' with { type: 'json' };
import search from '#shared/i18n/locales/zh-CN/search.json' with { type: 'json' };
import minutes from '#shared/i18n/locales/zh-CN/minutes.json' with { type: 'json' };
import sessions from '#shared/i18n/locales/zh-CN/sessions.json' with { type: 'json' };
import settings from '#shared/i18n/locales/zh-CN/settings.json' with { type: 'json' };
import support from '#shared/i18n/locales/zh-CN/support.json' with { type: 'json' };
import timeline from '#shared/i18n/locales/zh-CN/timeline.json' with { type: 'json' };
import vault from '#shared/i18n/locales/zh-CN/vault.json' with { type: 'json' };

/** The words on the screens of a fresh start, so that a test finds things as a person does and survives a rewording. */
export const words = asOwn({
  backups,
  calculators,
  checklist,
  clients,
  common,
  compare,
  evidence,
  exchange,
  handoff,
  deadlines,
  history,
  home,
  library,
  minutes,
  packs,
  reader,
  report,
  search,
  sessions,
  settings,
  support,
  timeline,
  vault,
});

/** The words of an app that holds at most one business besides examples: those that do not speak of clients. */
function asOwn<T extends object>(table: T): T {
  const said = Object.entries(table).map(([key, value]): [string, unknown] => {
    const own: unknown = Reflect.get(table, `${key}_own`);
    return [key, typeof value === 'object' && value !== null ? asOwn(value) : (own ?? value)];
  });
  // True because every key stays, with a value of its kind.
  return Object.fromEntries(said) as T;
}
