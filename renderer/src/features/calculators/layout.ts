import { catalogue, type Field } from '#shared/calculators/catalogue.ts';
import type { CalculatorId } from '#shared/calculators/schema.ts';
import { schemeFields, schemeIds } from '#shared/calculators/support-gz-schemes.ts';

/** Fields that stand together in the form: those needed, those that may be given, or those of one scheme. */
export interface FieldGroup {
  readonly kind: 'required' | 'optional' | (typeof schemeIds)[number];
  readonly fields: readonly Field[];
}

/** A field that means something only beside another: where that one is answered, or answered so. */
interface Gate {
  readonly field: string;
  readonly is: readonly string[] | 'given';
}

const ofSchemes = schemeIds.flatMap((id): readonly (readonly [string, Gate])[] => {
  const { gate, base, paid, otherCity } = schemeFields[id];
  // A reward that was never the first is not reckoned; what was spent always is.
  const opened: Gate = base === gate ? { field: gate, is: 'given' } : { field: gate, is: ['true'] };
  const beside = [...new Set([base, paid])].filter((field) => field !== gate);
  return [...beside.map((field) => [field, opened] as const), [otherCity, { field: paid, is: ['otherCity'] }] as const];
});

const gates: ReadonlyMap<string, Gate> = new Map<string, Gate>([
  ['advanceRepaidOn', { field: 'advancePaidOn', is: 'given' }],
  ['advanceRelated', { field: 'advancePaidOn', is: 'given' }],
  ...ofSchemes,
]);

/** The fields of a calculator as the form groups them. */
export function groupsOf(calculator: CalculatorId): readonly FieldGroup[] {
  const { fields } = catalogue[calculator];
  if (calculator === 'support-gz') {
    return schemeIds.map((id) => {
      const own: readonly string[] = Object.values(schemeFields[id]);
      return { kind: id, fields: fields.filter((field) => own.includes(field.id)) };
    });
  }
  const groups: readonly FieldGroup[] = [
    { kind: 'required', fields: fields.filter((field) => field.required) },
    { kind: 'optional', fields: fields.filter((field) => !field.required) },
  ];
  return groups.filter((group) => group.fields.length > 0);
}

/** Whether a field is asked: where it hangs on another, only once that one is answered so, and itself asked. */
export function isAsked(field: string, textOf: (field: string) => string): boolean {
  const gate = gates.get(field);
  if (gate === undefined) return true;
  const text = textOf(gate.field).trim();
  const isOpen = gate.is === 'given' ? text !== '' : gate.is.includes(text);
  return isOpen && isAsked(gate.field, textOf);
}
