import { isCurrency } from '#shared/calculators/currencies.ts';

const usual = ['USD', 'EUR', 'GBP', 'JPY', 'CNY', 'HKD', 'AUD', 'CAD', 'SGD', 'MXN', 'AED', 'THB', 'MYR', 'BRL'];

/** The currencies that are offered while one types: those of the usual markets, then every other. */
export const currencies: readonly string[] = [
  ...usual,
  ...Intl.supportedValuesOf('currency').filter((code) => isCurrency(code) && !usual.includes(code)),
];
