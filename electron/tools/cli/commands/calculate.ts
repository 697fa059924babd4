import { catalogue, type Field } from '#shared/calculators/catalogue.ts';
import type { CalculatorLine, CalculatorResult } from '#shared/calculators/result.ts';
import { runCalculator } from '#shared/calculators/run.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { BadInput } from '#tools/cli/bad-input.ts';
import { problemSentence } from '#tools/cli/calculator-problems.ts';
import { citationLine, writtenCitations } from '#tools/cli/citations.ts';
import type { Command } from '#tools/cli/command.ts';
import { asOfOf, named, needed } from '#tools/cli/options.ts';
import { readJsonObject } from '#tools/cli/read-json-file.ts';
import { table } from '#tools/terminal/table.ts';

const calculators = Object.values(catalogue);

/** What the amounts and days of a case come to. */
export const calculate: Command = {
  name: 'calculate',
  summary: 'Reckons amounts and days by the figures of the law, each with its source.',
  usage: 'CALCULATOR --input FILE.json [--as-of DATE]',
  details: [
    'FILE.json holds the fields of the calculator (those in brackets may be left out):',
    ...calculators.map(({ id, fields }) => `  ${id}: ${fields.map(fieldHelp).join(', ')}`),
    'money is {"minor": 20000000, "currency": "CNY"}; a moneyList is a list of such, also of other currencies;',
    'a feeList is a list of {"kind": "logistics", "amount": money}.',
  ],
  options: ['input', 'as-of'],
  words: [1, 1],
  run: async (asked) => {
    const { id } = named(calculators, asked.words[0] ?? '', 'calculator', 'calculate --help');
    const file = needed(asked, 'input', 'FILE.json');
    const asOf = asOfOf(asked);
    const input = await readJsonObject(asked.folder, file, '{"field": value}');
    const bundle = await asked.bundle();
    const calculated = runCalculator(id, input, bundle, asOf);
    if (!calculated.ok) throw new BadInput(calculated.problems.slice(0, 1).map(problemSentence).join(''));
    const json = resultJson(calculated.result, bundle);
    return { json, text: resultText(json) };
  },
};

type ResultJson = ReturnType<typeof resultJson>;

function resultJson({ calculator, asOf, lines, notices, verdictHint }: CalculatorResult, { constants }: Bundle) {
  const used = new Set<string>([...lines, ...notices].flatMap((part) => part.constants));
  return {
    calculator,
    asOf,
    lines,
    notices,
    verdictHint,
    constants: constants
      .filter(({ id }) => used.has(id))
      .map(({ id, label, value, cite }) => ({ id, label, value, citations: writtenCitations(cite) })),
  };
}

function resultText({ lines, notices, constants }: ResultJson): string {
  return [
    table([
      ['line', 'of', 'value', 'by'],
      ...lines.map((line) => [line.id, line.block ?? '', valueText(line), line.operator]),
    ]),
    ...notices.map(({ id, block }) => `note: ${id}${block === null ? '' : ` (${block})`}`),
    ...constants.flatMap(({ id, citations }) => citations.map((citation) => `${id}: ${citationLine(citation)}`)),
  ].join('\n');
}

function valueText({ value }: CalculatorLine): string {
  switch (value.kind) {
    case 'money':
      return `${value.money.minor} ${value.money.currency} (minor units)`;
    case 'day':
      return value.day;
    case 'days':
      return `${value.days} days`;
    case 'text':
      return value.text;
    case 'undetermined':
      return value.kind;
  }
}

function fieldHelp(field: Field): string {
  const kind = field.kind === 'choice' ? field.choices.join(' | ') : field.kind;
  return field.required ? `${field.id} (${kind})` : `[${field.id} (${kind})]`;
}
