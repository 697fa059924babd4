import type { ProfileField } from '#shared/clients/schema.ts';

/** The fields of a profile that are no facts, in the order in which they are asked. */
export const profileFields = [
  'platforms',
  'brands',
  'goods',
  'banks',
  'contact',
] as const satisfies readonly ProfileField[];

/** Fields of which there can be several, one on each line. */
export const listFields: readonly ProfileField[] = ['platforms', 'brands', 'banks'];

/**
 * The facts that make a profile, in the order in which they are asked: the profile edits these very answers, and no
 * copies of them.
 */
export const profileFactIds = [
  'registeredCity',
  'registeredInPilotZone',
  'zoneCity',
  'sellerKind',
  'exportMode',
  'sellsAbroad',
  'sellsOnPlatform',
  'hasOwnSite',
  'hasOverseasWarehouse',
  'hasOwnBrand',
  'yearlyTradeVolume',
] as const;

/** Whether a text names a field of the profile that this version knows. */
export function isProfileField(value: unknown): value is ProfileField {
  return profileFields.some((field) => field === value);
}

/** The items of a field in which there can be several. */
export function itemsOf(value: string | undefined): readonly string[] {
  return (value ?? '').split('\n').filter((item) => item !== '');
}

/** What was typed as a field keeps it: without blanks around it, several apart by lines, each once. */
export function profileValue(field: ProfileField, typed: string): string {
  if (!listFields.includes(field)) return typed.trim();
  const items = typed.split(/[\n、，,;；]/).map((item) => item.trim());
  return [...new Set(items.filter((item) => item !== ''))].join('\n');
}
