import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { CalculatorLine, CalculatorResult, LineValue } from '#shared/calculators/result.ts';
import { runCalculator, type Calculated } from '#shared/calculators/run.ts';
import { Constant, type CalculatorId } from '#shared/calculators/schema.ts';

const written = z
  .array(z.object({ id: Constant.shape.id, value: Constant.shape.value }))
  .parse(parse(await readFile(join(process.cwd(), 'seeds', 'constants.yaml'), 'utf8')));

/** The figures of the law as the seeds state them; their citations, which cost a compilation to resolve, are left out. */
export const bundle: { readonly constants: Constant[] } = {
  constants: written.map((constant) => ({ ...constant, label: { 'zh-CN': '', 'zh-HK': '', en: '' }, cite: [] })),
};

/** The day most examples are reckoned on. */
export const today = '2026-11-20';

/** Runs a calculator on the compiled seeds. */
export function calculate(id: CalculatorId, input: unknown, asOf = today): Calculated {
  return runCalculator(id, input, bundle, asOf);
}

/** The result of input that must be sound; names the problems where it is not. */
export function resultOf(id: CalculatorId, input: unknown, asOf = today): CalculatorResult {
  const calculated = calculate(id, input, asOf);
  if (!calculated.ok) throw new Error(JSON.stringify(calculated.problems));
  return calculated.result;
}

/** The line of a result, by id and block. */
export function lineOf(result: CalculatorResult, id: string, block: string | null = null): CalculatorLine {
  const found = result.lines.find((line) => line.id === id && line.block === block);
  if (found === undefined) throw new Error(`no line ${id} in ${block ?? 'the whole'}`);
  return found;
}

/** What a line comes to, plainly: minor units, a day, a number of days, a text id or `undetermined`. */
export function valueOf(result: CalculatorResult, id: string, block: string | null = null): number | string {
  return plain(lineOf(result, id, block).value);
}

/** All lines, as `block/id` and their plain values. */
export function plainLines(result: CalculatorResult): Readonly<Record<string, number | string>> {
  return Object.fromEntries(
    result.lines.map((line) => [`${line.block === null ? '' : `${line.block}/`}${line.id}`, plain(line.value)]),
  );
}

/** Ids of the notices, with their block where they have one. */
export function noticeIds(result: CalculatorResult): readonly string[] {
  return result.notices.map(({ id, block }) => (block === null ? id : `${block}/${id}`));
}

/** The problems of refused input, as `field[item] reason`. */
export function refusals(id: CalculatorId, input: unknown, asOf = today): readonly string[] {
  const calculated = calculate(id, input, asOf);
  if (calculated.ok) return [];
  return calculated.problems.map(({ field, item, reason }) => `${field}${item === null ? '' : `[${item}]`} ${reason}`);
}

/** Yuan, in fen. */
export function yuan(amount: number): { readonly minor: number; readonly currency: 'CNY' } {
  return { minor: Math.round(amount * 100), currency: 'CNY' };
}

function plain(value: LineValue): number | string {
  switch (value.kind) {
    case 'money':
      return value.money.minor;
    case 'day':
      return value.day;
    case 'days':
      return value.days;
    case 'text':
      return value.text;
    case 'undetermined':
      return 'undetermined';
  }
}
