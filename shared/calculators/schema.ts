import { z } from 'zod';
import { Citation, Day, Text } from '#shared/corpus/schema.ts';
import { Money } from '#shared/rules/schema.ts';
import { isCurrency } from './currencies.ts';
import { firstDay, lastDay, maxItems, maxMinor } from './limits.ts';

/** A figure of the law that a calculator uses, with the words it comes from. */
export const Constant = z.strictObject({
  id: z.string().regex(/^[a-z][a-zA-Z0-9]*(\.[a-z][a-zA-Z0-9]*)+$/),
  label: Text,
  value: z.union([
    z.strictObject({ basisPoints: z.int() }),
    z.strictObject({ money: Money }),
    z.strictObject({ months: z.int() }),
    z.strictObject({ days: z.int() }),
    z.strictObject({ day: z.string() }),
    z.strictObject({ count: z.int() }),
    /** A closed list the words name, such as kinds of costs or customs codes. */
    z.strictObject({ choices: z.array(z.string()).min(1) }),
  ]),
  cite: z.array(Citation).min(1),
});
export type Constant = z.infer<typeof Constant>;

export const CalculatorId = z.enum([
  'fx-netting',
  'export-returns',
  'no-invoice-clock',
  'deemed-income-tax',
  'support-gz',
  'talent-iit',
]);
export type CalculatorId = z.infer<typeof CalculatorId>;

/** What a cost abroad was paid for. */
export const FeeKind = z.enum(['warehousing', 'logistics', 'tax', 'transport', 'repair', 'compensation', 'other']);
export type FeeKind = z.infer<typeof FeeKind>;

const minor = z.int().min(0).max(maxMinor);
const Amount = z.strictObject({ minor, currency: z.string().refine(isCurrency, 'expected a currency such as USD') });
const Yuan = z.strictObject({ minor, currency: z.literal('CNY') });
const EventDay = Day.refine((day) => day >= firstDay && day <= lastDay, `expected ${firstDay} to ${lastDay}`);

export const FeeLine = z.strictObject({ kind: FeeKind, amount: Amount });
export type FeeLine = z.infer<typeof FeeLine>;

/** Proceeds, costs and declared amounts of one shipment or one month; amounts of one currency add up. */
export const FxNettingInput = z.strictObject({
  grossProceeds: z.array(Amount).min(1).max(maxItems),
  fees: z.array(FeeLine).max(maxItems).optional(),
  declaredAmounts: z.array(Amount).max(maxItems).optional(),
  nettingPilotFirm: z.boolean().optional(),
  nettedOn: EventDay.optional(),
  bankAcceptsOtherCosts: z.boolean().optional(),
  goodsToOverseasWarehouse: z.boolean().optional(),
  advancePaidOn: EventDay.optional(),
  advanceRepaidOn: EventDay.optional(),
  advanceRelated: z.boolean().optional(),
});
export type FxNettingInput = z.infer<typeof FxNettingInput>;

/** One batch of exports that comes back, with the taxes that would be due on it. */
export const ExportReturnsInput = z.strictObject({
  exportMode: z.enum(['m9610', 'm1210', 'm9710', 'm9810', 'm1039', 'general', 'parcel']),
  exportDeclaredOn: EventDay,
  exportDate: EventDay,
  exportReleasedOn: EventDay.optional(),
  returnedOn: EventDay.optional(),
  returnCause: z.enum(['unsold', 'customerReturn', 'other']),
  goodsAreFood: z.boolean(),
  importDuty: Yuan.optional(),
  importVat: Yuan.optional(),
  importConsumptionTax: Yuan.optional(),
  exportDutyPaid: Yuan.optional(),
  refundAmount: Yuan.optional(),
});
export type ExportReturnsInput = z.infer<typeof ExportReturnsInput>;

/** One export without purchase voucher. */
export const NoInvoiceClockInput = z.strictObject({
  exportDate: EventDay,
  exemptionDeclaredOn: EventDay.optional(),
});
export type NoInvoiceClockInput = z.infer<typeof NoInvoiceClockInput>;

/** One seller's year. */
export const DeemedIncomeTaxInput = z.strictObject({
  sellerKind: z.enum(['enterprise', 'individualBusiness', 'naturalPerson']),
  revenue: Yuan,
  taxYear: z.int().min(2000).max(2100).optional(),
  staff: z.int().min(0).max(10_000_000).optional(),
  totalAssets: Yuan.optional(),
});
export type DeemedIncomeTaxInput = z.infer<typeof DeemedIncomeTaxInput>;

const Paid = z.enum(['none', 'stateOrProvince', 'otherCity', 'otherCityPaid']);

/** What one firm or park asks of Guangzhou in one year; a part that is left out is not reckoned. */
export const SupportGzInput = z.strictObject({
  qilinFirstListed: z.boolean().optional(),
  qilinReward: Yuan.optional(),
  qilinPaid: Paid.optional(),
  qilinOtherCity: Yuan.optional(),
  kunpengFirstListed: z.boolean().optional(),
  kunpengReward: Yuan.optional(),
  kunpengPaid: Paid.optional(),
  kunpengOtherCity: Yuan.optional(),
  brandPromotionCosts: Yuan.optional(),
  brandPaid: Paid.optional(),
  brandOtherCity: Yuan.optional(),
  specialZoneRent: Yuan.optional(),
  zoneRentPaid: Paid.optional(),
  zoneRentOtherCity: Yuan.optional(),
});
export type SupportGzInput = z.infer<typeof SupportGzInput>;

/** One executive's year. */
export const TalentIitInput = z.strictObject({
  taxableIncome: Yuan,
  taxPaid: Yuan,
  executiveTaxPaidInDelta: z.boolean().optional(),
  executiveMeetsBayTerms: z.boolean().optional(),
});
export type TalentIitInput = z.infer<typeof TalentIitInput>;

/** What each calculator is given. */
export const CalculatorInputs = z.strictObject({
  'fx-netting': FxNettingInput,
  'export-returns': ExportReturnsInput,
  'no-invoice-clock': NoInvoiceClockInput,
  'deemed-income-tax': DeemedIncomeTaxInput,
  'support-gz': SupportGzInput,
  'talent-iit': TalentIitInput,
});
export type CalculatorInputs = z.infer<typeof CalculatorInputs>;
