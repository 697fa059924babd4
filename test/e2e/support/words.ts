import checklist from '#shared/i18n/locales/zh-CN/checklist.json' with { type: 'json' };
import clients from '#shared/i18n/locales/zh-CN/clients.json' with { type: 'json' };
import common from '#shared/i18n/locales/zh-CN/common.json' with { type: 'json' };
import home from '#shared/i18n/locales/zh-CN/home.json' with { type: 'json' };
import library from '#shared/i18n/locales/zh-CN/library.json' with { type: 'json' };
import packs from '#shared/i18n/locales/zh-CN/packs.json' with { type: 'json' };
import report from '#shared/i18n/locales/zh-CN/report.json' with { type: 'json' };
import settings from '#shared/i18n/locales/zh-CN/settings.json' with { type: 'json' };

/** The words on the screens of a fresh start, so that a test finds things as a person does and survives a rewording. */
export const words = { checklist, clients, common, home, library, packs, report, settings };
