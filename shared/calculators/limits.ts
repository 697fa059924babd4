/** Largest amount a field takes, in minor units: so many of them in a list still add up to a safe integer. */
export const maxMinor = 10_000_000_000_000;

/** Most lines a list of amounts or fees takes. */
export const maxItems = 500;

/** Days a field takes, both included: clocks counted from them stay within four-digit years. */
export const firstDay = '2000-01-01';
export const lastDay = '2100-12-31';
