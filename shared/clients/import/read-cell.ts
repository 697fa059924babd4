import { longestProfileValue } from '#shared/clients/limits.ts';
import { isProfileField, profileValue } from '#shared/clients/profile.ts';
import type { ImportTarget } from './columns.ts';
import { cityIn, truthIn, volumeIn, zoneCityIn } from './read-words.ts';
import type { Value } from '#shared/rules/schema.ts';

/** Why a cell cannot be taken in. */
export type CellFault = 'formula' | 'garbled' | 'tooLong' | 'several' | 'currency' | 'unknown';

/** What a cell says, or why it says nothing. */
export type CellReading = { readonly value: Value } | { readonly fault: CellFault };

const kinds: readonly (readonly [RegExp, string])[] = [
  [/个体|individualbusiness|soletrader|soleprop/, 'individualBusiness'],
  [/自然人|naturalperson|^个人$|没有办执照|^person$/, 'naturalPerson'],
  [/企业|公司|合伙|enterprise|company|corp|ltd/, 'enterprise'],
];
const modes: readonly (readonly [RegExp, string])[] = [
  [/9610|零售出口/, 'm9610'],
  [/1210|保税出口|特殊区域/, 'm1210'],
  [/9710|b2b直接/, 'm9710'],
  [/9810|出口海外仓/, 'm9810'],
  [/1039|市场采购/, 'm1039'],
  [/0110|一般贸易|generaltrade/, 'general'],
  [/邮寄|快件|parcel|courier/, 'parcel'],
];
/** As the reader of tables cuts a cell that is too long. */
const cut = /…$/;
const longestRead = 300;

/** Reads one cell for what its column holds; the cell is not empty. */
export function readCell(target: Exclude<ImportTarget, 'name'>, text: string): CellReading {
  const fault = faultOf(text);
  if (fault !== null) return { fault };
  if (isProfileField(target)) {
    const value = profileValue(target, text);
    return value.length > longestProfileValue ? { fault: 'tooLong' } : { value };
  }
  const said = text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  switch (target) {
    case 'registeredCity':
      return found(cityIn(said));
    case 'zoneCity':
      return found(zoneCityIn(said));
    case 'sellerKind':
      return found(kinds.find(([pattern]) => pattern.test(said))?.[1] ?? null);
    case 'exportMode': {
      const said_ = modes.filter(([pattern]) => pattern.test(said)).map(([, value]) => value);
      return said_.length > 1 ? { fault: 'several' } : found(said_[0] ?? null);
    }
    case 'yearlyTradeVolume':
      return volumeIn(said);
    default:
      return found(truthIn(said));
  }
}

/** What is wrong with a cell whatever it should hold; null where nothing is. */
export function faultOf(text: string): CellFault | null {
  if (/^=|^#(ref|n\/a|name|value|div\/0|null|num)/i.test(text)) return 'formula';
  if (/[\ufffd\ue000-\uf8ff]/.test(text) || /锟斤拷|烫烫烫/.test(text)) return 'garbled';
  return text.length > longestRead && cut.test(text) ? 'tooLong' : null;
}

function found(value: Value | null): CellReading {
  return value === null ? { fault: 'unknown' } : { value };
}
