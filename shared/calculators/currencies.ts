const known: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** True for the three capital letters of a currency that exists, such as `USD`. */
export function isCurrency(code: string): boolean {
  return known.has(code);
}
