import type { SupportGzInput } from './schema.ts';

/** The four supports of the Guangzhou document that name an amount; also the blocks of its result. */
export const schemeIds = ['qilin', 'kunpeng', 'brand', 'zoneRent'] as const;

/** One of the supports, as far as an input asks for it. */
export interface Scheme {
  readonly id: (typeof schemeIds)[number];
  /** What was spent, or the reward that was announced, in fen; null for a reward not yet announced. */
  readonly base: number | null;
  /** Rewards are for the first time on the list only; a share of costs is always true here. */
  readonly isFirst: boolean;
  readonly share: 'gz.brand.share' | 'gz.rent.share' | null;
  readonly cap: 'gz.kylin.cap' | 'gz.kunpeng.cap' | 'gz.brand.cap' | 'gz.rent.cap';
  readonly paid: NonNullable<SupportGzInput['qilinPaid']>;
  /** What another scheme of the city gives for the same matter, in fen. */
  readonly otherCity: number | null;
  readonly fields: SchemeFields;
}

interface SchemeFields {
  /** The field without which the scheme is not reckoned. */
  readonly gate: keyof SupportGzInput;
  /** The amount that is reckoned with. */
  readonly base: keyof SupportGzInput;
  readonly paid: 'qilinPaid' | 'kunpengPaid' | 'brandPaid' | 'zoneRentPaid';
  readonly otherCity: 'qilinOtherCity' | 'kunpengOtherCity' | 'brandOtherCity' | 'zoneRentOtherCity';
}

/** The fields of each scheme. */
export const schemeFields = {
  qilin: { gate: 'qilinFirstListed', base: 'qilinReward', paid: 'qilinPaid', otherCity: 'qilinOtherCity' },
  kunpeng: { gate: 'kunpengFirstListed', base: 'kunpengReward', paid: 'kunpengPaid', otherCity: 'kunpengOtherCity' },
  brand: { gate: 'brandPromotionCosts', base: 'brandPromotionCosts', paid: 'brandPaid', otherCity: 'brandOtherCity' },
  zoneRent: { gate: 'specialZoneRent', base: 'specialZoneRent', paid: 'zoneRentPaid', otherCity: 'zoneRentOtherCity' },
} as const satisfies Readonly<Record<Scheme['id'], SchemeFields>>;

const terms = {
  qilin: { share: null, cap: 'gz.kylin.cap' },
  kunpeng: { share: null, cap: 'gz.kunpeng.cap' },
  brand: { share: 'gz.brand.share', cap: 'gz.brand.cap' },
  zoneRent: { share: 'gz.rent.share', cap: 'gz.rent.cap' },
} as const;

/** The supports that an input asks for, in the order of the document. */
export function givenSchemes(input: SupportGzInput): readonly Scheme[] {
  return schemeIds.flatMap((id) => {
    const fields = schemeFields[id];
    const gate = input[fields.gate];
    if (gate === undefined) return [];
    const base = input[fields.base]?.minor ?? null;
    const otherCity = input[fields.otherCity]?.minor ?? null;
    return [{ id, ...terms[id], base, isFirst: gate !== false, paid: input[fields.paid] ?? 'none', otherCity, fields }];
  });
}
