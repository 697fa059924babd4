const whole = 10_000n; // basis points in one

/** An amount of minor units that is not rounded yet: a fraction of two whole numbers. */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** An amount of whole minor units, to reckon with. */
export function exact(minor: number): Exact {
  return { numerator: BigInt(minor), denominator: 1n };
}

/** The share of an amount, in basis points, unrounded. */
export function times(amount: Exact, basisPoints: number): Exact {
  return { numerator: amount.numerator * BigInt(basisPoints), denominator: amount.denominator * whole };
}

/** The amount of which this one is the share, in basis points above 0, unrounded. */
export function dividedBy(amount: Exact, basisPoints: number): Exact {
  return { numerator: amount.numerator * whole, denominator: amount.denominator * BigInt(basisPoints) };
}

/** True where an amount is smaller than so many minor units, or the same; nothing is rounded first. */
export function isAtMost(amount: Exact, minor: number): boolean {
  return amount.numerator <= BigInt(minor) * amount.denominator;
}

/** To the nearest minor unit, a half upwards; for amounts of 0 or more. */
export function roundHalfUp({ numerator, denominator }: Exact): number {
  return safe((numerator * 2n + denominator) / (denominator * 2n));
}

/** To the minor unit below: for a ceiling, which a rounded-up amount would exceed. For amounts of 0 or more. */
export function roundDown({ numerator, denominator }: Exact): number {
  return safe(numerator / denominator);
}

/** The sum of whole minor units; throws a RangeError where it is no safe integer. */
export function sum(minors: readonly number[]): number {
  return safe(minors.reduce((total, minor) => total + BigInt(minor), 0n));
}

function safe(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`Too large to reckon with exactly: ${value}`);
  return number;
}
