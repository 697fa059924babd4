import { isCivilDate } from '#shared/calendar/civil-date.ts';
import { formatMoney } from '#shared/i18n/format.ts';
import type { Field } from './catalogue.ts';
import { isCurrency } from './currencies.ts';
import { feeKinds, isFeeKind } from './fee-kinds.ts';
import { firstDay, lastDay, maxMinor } from './limits.ts';
import { problem, type Problem } from './problem.ts';

const mostProblems = 20;

type Members = Readonly<Record<string, unknown>>;

/** The problems of raw input, as JSON holds it, against the fields of a calculator; none where it is sound. */
export function problemsOf(fields: readonly Field[], raw: unknown): readonly Problem[] {
  if (!isObject(raw)) return [problem('', 'notAnObject', raw)];
  const known = new Set(fields.map(({ id }) => id));
  const unknown = Object.keys(raw)
    .filter((name) => !known.has(name))
    .slice(0, mostProblems)
    .map((name) => problem(name, 'unknownField', name));
  const wrong = fields.flatMap((field) => {
    const value = Object.hasOwn(raw, field.id) ? raw[field.id] : undefined;
    if (value === undefined) return field.required ? [problem(field.id, 'missing', '')] : [];
    return problemsOfField(field, value);
  });
  return [...wrong, ...unknown].slice(0, mostProblems);
}

function problemsOfField(field: Field, value: unknown): readonly Problem[] {
  switch (field.kind) {
    case 'money':
      return ofMoney(field.id, value, null, true);
    case 'moneyList':
      return ofList(field, value, (item, index) => ofMoney(field.id, item, index, false));
    case 'feeList':
      return ofList(field, value, (item, index) => ofFee(field.id, item, index));
    case 'integer':
      return ofInteger(field, value);
    case 'choice':
      return typeof value === 'string' && field.choices.includes(value)
        ? []
        : [problem(field.id, 'notAChoice', value, field.choices.join(', '))];
    case 'date':
      return ofDay(field.id, value);
    case 'boolean':
      return typeof value === 'boolean' ? [] : [problem(field.id, 'notYesNo', value, 'true, false')];
  }
}

function ofMoney(id: string, value: unknown, item: number | null, isYuan: boolean): readonly Problem[] {
  if (!isObject(value)) return [problem(id, 'notMoney', value, '', item)];
  const { minor, currency, ...further } = value;
  const [extra] = Object.keys(further);
  if (extra !== undefined) return [problem(id, 'notMoney', extra, '', item)];
  if (typeof currency !== 'string' || !isCurrency(currency))
    return [problem(id, 'unknownCurrency', currency, '', item)];
  if (isYuan && currency !== 'CNY') return [problem(id, 'wrongCurrency', currency, 'CNY', item)];
  if (typeof minor !== 'number') return [problem(id, 'notMoney', minor, '', item)];
  if (minor < 0) return [problem(id, 'negative', minor, '', item)];
  if (minor > maxMinor) return [problem(id, 'tooLarge', minor, formatMoney(maxMinor, currency), item)];
  return Number.isInteger(minor) ? [] : [problem(id, 'notWhole', minor, '', item)];
}

function ofFee(id: string, value: unknown, item: number): readonly Problem[] {
  if (!isObject(value)) return [problem(id, 'notAFee', value, '', item)];
  const { kind, amount, ...further } = value;
  const [extra] = Object.keys(further);
  if (extra !== undefined) return [problem(id, 'notAFee', extra, '', item)];
  if (typeof kind !== 'string' || !isFeeKind(kind))
    return [problem(id, 'unknownKind', kind, feeKinds.join(', '), item)];
  return ofMoney(id, amount, item, false);
}

function ofList(
  field: Extract<Field, { readonly max: number; readonly kind: 'moneyList' | 'feeList' }>,
  value: unknown,
  ofItem: (item: unknown, number: number) => readonly Problem[],
): readonly Problem[] {
  if (!Array.isArray(value)) return [problem(field.id, 'notAList', value)];
  const items: readonly unknown[] = value;
  if (items.length > field.max) return [problem(field.id, 'tooManyItems', items.length, String(field.max))];
  if (field.required && items.length === 0) return [problem(field.id, 'missing', '')];
  return items.flatMap((item, index) => ofItem(item, index + 1)).slice(0, mostProblems);
}

function ofInteger(field: Extract<Field, { readonly kind: 'integer' }>, value: unknown): readonly Problem[] {
  if (typeof value !== 'number' || !Number.isInteger(value)) return [problem(field.id, 'notWhole', value)];
  if (value < field.min) return [problem(field.id, value < 0 ? 'negative' : 'tooSmall', value, String(field.min))];
  return value > field.max ? [problem(field.id, 'tooLarge', value, String(field.max))] : [];
}

function ofDay(id: string, value: unknown): readonly Problem[] {
  if (typeof value !== 'string' || !isCivilDate(value)) return [problem(id, 'notADay', value)];
  const isInRange = value >= firstDay && value <= lastDay;
  return isInRange ? [] : [problem(id, 'dayOutOfRange', value, `${firstDay} – ${lastDay}`)];
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
