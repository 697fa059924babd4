import { z } from 'zod';
import { Citation, Text } from '#shared/corpus/schema.ts';
import { Money } from '#shared/rules/schema.ts';

/** A figure of the law that a calculator uses, with the words it comes from. */
export const Constant = z.strictObject({
  id: z.string().regex(/^[a-z][a-zA-Z0-9]*(\.[a-z][a-zA-Z0-9]*)+$/),
  label: Text,
  value: z.union([
    z.strictObject({ basisPoints: z.int() }),
    z.strictObject({ money: Money }),
    z.strictObject({ months: z.int() }),
    z.strictObject({ day: z.string() }),
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
