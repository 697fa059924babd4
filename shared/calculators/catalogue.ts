import type { FigureId } from './figures.ts';
import { maxItems } from './limits.ts';
import type { CalculatorId } from './schema.ts';

interface FieldBase {
  readonly id: string;
  readonly required: boolean;
  /** The fact of the checklists that asks the same, to fill the field from a client's answers; null where none does. */
  readonly fact: string | null;
}

/** One thing a calculator asks for. Amounts are 0 or more, at most `maxMinor`; days lie from `firstDay` to `lastDay`. */
export type Field =
  /** One amount in yuan. */
  | (FieldBase & { readonly kind: 'money' })
  /** Amounts in any currencies; those of one currency add up. */
  | (FieldBase & { readonly kind: 'moneyList'; readonly max: number })
  /** Costs with their kinds, in any currencies. */
  | (FieldBase & { readonly kind: 'feeList'; readonly max: number })
  | (FieldBase & { readonly kind: 'integer'; readonly min: number; readonly max: number })
  | (FieldBase & { readonly kind: 'choice'; readonly choices: readonly string[] })
  | (FieldBase & { readonly kind: 'date' })
  | (FieldBase & { readonly kind: 'boolean' });

/** What a generic form or command needs to know of a calculator; its words are in the locales. */
export interface CalculatorDescriptor {
  readonly id: CalculatorId;
  /** Checklists it belongs to: they decide, it reckons. */
  readonly checklists: readonly string[];
  readonly fields: readonly Field[];
  /** The figures of the law it looks up. */
  readonly figures: readonly FigureId[];
}

const required = { required: true, fact: null } as const;
const optional = { required: false, fact: null } as const;
const paid = {
  ...optional,
  kind: 'choice',
  choices: ['none', 'stateOrProvince', 'otherCity', 'otherCityPaid'],
} as const;

/** Every calculator, in the order in which they are offered. */
export const catalogue: Readonly<Record<CalculatorId, CalculatorDescriptor>> = {
  'fx-netting': {
    id: 'fx-netting',
    checklists: ['fx-netting'],
    fields: [
      { ...required, id: 'grossProceeds', kind: 'moneyList', max: maxItems },
      { ...optional, id: 'fees', kind: 'feeList', max: maxItems },
      { ...optional, id: 'declaredAmounts', kind: 'moneyList', max: maxItems },
      { ...optional, id: 'nettingPilotFirm', kind: 'boolean', fact: 'nettingPilotFirm' },
      { ...optional, id: 'nettedOn', kind: 'date', fact: 'nettedOn' },
      { ...optional, id: 'bankAcceptsOtherCosts', kind: 'boolean', fact: 'bankAcceptsOtherCosts' },
      { ...optional, id: 'goodsToOverseasWarehouse', kind: 'boolean', fact: 'goodsToOverseasWarehouse' },
      { ...optional, id: 'advancePaidOn', kind: 'date', fact: 'advancePaidOn' },
      { ...optional, id: 'advanceRepaidOn', kind: 'date', fact: 'advanceRepaidOn' },
      { ...optional, id: 'advanceRelated', kind: 'boolean', fact: 'advanceRelated' },
    ],
    figures: ['fx.named.kinds', 'fx.wider.kinds', 'fx.wider.from', 'fx.difference.routes', 'fx.advance.months'],
  },
  'export-returns': {
    id: 'export-returns',
    checklists: ['export-returns'],
    fields: [
      {
        ...required,
        id: 'exportMode',
        kind: 'choice',
        choices: ['m9610', 'm1210', 'm9710', 'm9810', 'm1039', 'general', 'parcel'],
        fact: 'exportMode',
      },
      { ...required, id: 'exportDeclaredOn', kind: 'date', fact: 'exportDeclaredOn' },
      { ...required, id: 'exportDate', kind: 'date', fact: 'exportDate' },
      { ...optional, id: 'exportReleasedOn', kind: 'date', fact: 'exportReleasedOn' },
      { ...optional, id: 'returnedOn', kind: 'date', fact: 'returnedOn' },
      {
        ...required,
        id: 'returnCause',
        kind: 'choice',
        choices: ['unsold', 'customerReturn', 'other'],
        fact: 'returnCause',
      },
      { ...required, id: 'goodsAreFood', kind: 'boolean', fact: 'goodsAreFood' },
      { ...optional, id: 'importDuty', kind: 'money' },
      { ...optional, id: 'importVat', kind: 'money' },
      { ...optional, id: 'importConsumptionTax', kind: 'money' },
      { ...optional, id: 'exportDutyPaid', kind: 'money' },
      { ...optional, id: 'refundAmount', kind: 'money' },
    ],
    figures: [
      'returns.waiver.modes',
      'returns.waiver.causes',
      'returns.waiver.months',
      'returns.waiver.from',
      'returns.waiver.to',
      'returns.earlier.months',
      'returns.earlier.from',
      'returns.earlier.to',
      'returns.exportDuty.share',
      'returns.repay.share',
      'returns.customs.modes',
      'returns.customs.months',
    ],
  },
  'no-invoice-clock': {
    id: 'no-invoice-clock',
    checklists: ['vat-no-invoice'],
    fields: [
      { ...required, id: 'exportDate', kind: 'date', fact: 'exportDate' },
      { ...optional, id: 'exemptionDeclaredOn', kind: 'date', fact: 'exemptionDeclaredOn' },
    ],
    figures: ['vat.exemption.from', 'vat.exemption.months', 'vat.exemption.clockFrom', 'vat.exemption.dueAfter'],
  },
  'deemed-income-tax': {
    id: 'deemed-income-tax',
    checklists: ['cit-deemed'],
    fields: [
      {
        ...required,
        id: 'sellerKind',
        kind: 'choice',
        choices: ['enterprise', 'individualBusiness', 'naturalPerson'],
        fact: 'sellerKind',
      },
      { ...required, id: 'revenue', kind: 'money' },
      { ...optional, id: 'taxYear', kind: 'integer', min: 2000, max: 2100 },
      { ...optional, id: 'staff', kind: 'integer', min: 0, max: 10_000_000 },
      { ...optional, id: 'totalAssets', kind: 'money' },
    ],
    figures: [
      'cit.deemed.who',
      'cit.deemed.rate',
      'cit.deemed.from',
      'cit.standard.rate',
      'cit.small.taxableCap',
      'cit.small.share',
      'cit.small.rate',
      'cit.small.to',
      'cit.small.staff',
      'cit.small.assets',
    ],
  },
  'support-gz': {
    id: 'support-gz',
    checklists: ['support-gz'],
    fields: [
      { ...optional, id: 'qilinFirstListed', kind: 'boolean' },
      { ...optional, id: 'qilinReward', kind: 'money' },
      { ...paid, id: 'qilinPaid', fact: 'qilinPaid' },
      { ...optional, id: 'qilinOtherCity', kind: 'money' },
      { ...optional, id: 'kunpengFirstListed', kind: 'boolean' },
      { ...optional, id: 'kunpengReward', kind: 'money' },
      { ...paid, id: 'kunpengPaid', fact: 'kunpengPaid' },
      { ...optional, id: 'kunpengOtherCity', kind: 'money' },
      { ...optional, id: 'brandPromotionCosts', kind: 'money', fact: 'brandPromotionCosts' },
      { ...paid, id: 'brandPaid', fact: 'brandPaid' },
      { ...optional, id: 'brandOtherCity', kind: 'money' },
      { ...optional, id: 'specialZoneRent', kind: 'money', fact: 'specialZoneRent' },
      { ...paid, id: 'zoneRentPaid', fact: 'zoneRentPaid' },
      { ...optional, id: 'zoneRentOtherCity', kind: 'money' },
    ],
    figures: [
      'gz.valid.to',
      'gz.once.levels',
      'gz.kylin.cap',
      'gz.kunpeng.cap',
      'gz.brand.share',
      'gz.brand.cap',
      'gz.rent.share',
      'gz.rent.cap',
    ],
  },
  'talent-iit': {
    id: 'talent-iit',
    checklists: ['support-gd'],
    fields: [
      { ...required, id: 'taxableIncome', kind: 'money' },
      { ...required, id: 'taxPaid', kind: 'money' },
      { ...optional, id: 'executiveTaxPaidInDelta', kind: 'boolean', fact: 'executiveTaxPaidInDelta' },
      { ...optional, id: 'executiveMeetsBayTerms', kind: 'boolean', fact: 'executiveMeetsBayTerms' },
    ],
    figures: ['gd.iit.rate', 'gd.target.to'],
  },
};
