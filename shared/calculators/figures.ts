import type { Constant } from './schema.ts';

type KindOf<V> = V extends unknown ? keyof V : never;
type Kind = KindOf<Constant['value']>;

/** The figures of the law that the calculators look up, each with what it counts. */
export const figureKinds = {
  'fx.named.kinds': 'choices',
  'fx.wider.kinds': 'choices',
  'fx.wider.from': 'day',
  'fx.difference.routes': 'choices',
  'fx.advance.months': 'months',
  'returns.waiver.modes': 'choices',
  'returns.waiver.causes': 'choices',
  'returns.waiver.months': 'months',
  'returns.waiver.from': 'day',
  'returns.waiver.to': 'day',
  'returns.earlier.months': 'months',
  'returns.earlier.from': 'day',
  'returns.earlier.to': 'day',
  'returns.exportDuty.share': 'basisPoints',
  'returns.repay.share': 'basisPoints',
  'returns.customs.modes': 'choices',
  'returns.customs.months': 'months',
  'vat.exemption.from': 'day',
  'vat.exemption.months': 'months',
  'vat.exemption.clockFrom': 'day',
  'vat.exemption.dueAfter': 'days',
  'cit.deemed.who': 'choices',
  'cit.deemed.rate': 'basisPoints',
  'cit.deemed.from': 'day',
  'cit.standard.rate': 'basisPoints',
  'cit.small.taxableCap': 'money',
  'cit.small.share': 'basisPoints',
  'cit.small.rate': 'basisPoints',
  'cit.small.to': 'day',
  'cit.small.staff': 'count',
  'cit.small.assets': 'money',
  'gz.valid.to': 'day',
  'gz.once.levels': 'choices',
  'gz.kylin.cap': 'money',
  'gz.kunpeng.cap': 'money',
  'gz.brand.share': 'basisPoints',
  'gz.brand.cap': 'money',
  'gz.rent.share': 'basisPoints',
  'gz.rent.cap': 'money',
  'gd.iit.rate': 'basisPoints',
  'gd.target.to': 'day',
} as const satisfies Readonly<Record<string, Kind>>;

export type FigureId = keyof typeof figureKinds;

type FigureOf<K extends Kind> = Extract<Constant['value'], Readonly<Record<K, unknown>>>[K];

/** Looks up one figure of the law; throws an error that names the id where the seeds lack it or count something else. */
export function figure<I extends FigureId>(constants: readonly Constant[], id: I): FigureOf<(typeof figureKinds)[I]> {
  const fault = faultOf(constants, id);
  const found = constants.find((constant) => constant.id === id);
  if (fault !== null || found === undefined) throw new Error(fault ?? id);
  const parts: Readonly<Partial<Record<Kind, unknown>>> = found.value;
  // True because faultOf has just found this member, and the schema says what stands in it.
  return parts[figureKinds[id]] as FigureOf<(typeof figureKinds)[I]>;
}

/** What is wrong with a figure in these constants, as a sentence for whoever writes the seeds; null where it is sound. */
export function faultOf(constants: readonly Constant[], id: FigureId): string | null {
  const found = constants.find((constant) => constant.id === id);
  if (found === undefined) return `The constant ${id} is missing from seeds/constants.yaml.`;
  const kind = figureKinds[id];
  return kind in found.value ? null : `The constant ${id} in seeds/constants.yaml must give \`${kind}\`.`;
}
