import { z } from 'zod';
import { Constant } from '#shared/calculators/schema.ts';
import { Citation, Day, RuleRecord, Text } from '#shared/corpus/schema.ts';
import { GlossaryTerm } from '#shared/corpus/search/schema.ts';
import { Measure } from '#shared/measures/schema.ts';
import { Checklist, Contradiction, DayOfYear, EndOfValidity, Expression, Fact, Sample } from '#shared/rules/schema.ts';
import { isPlainObject } from './plain-object.ts';

/** A JSON Schema as it is written to a file. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What each kind of YAML file of the seeds holds: one entry, or a list of them. */
const kinds = [
  { name: 'checklist', schema: Checklist, isList: false },
  { name: 'rule-record', schema: RuleRecord, isList: false },
  { name: 'sample', schema: Sample, isList: false },
  { name: 'facts', schema: Fact, isList: true },
  { name: 'measures', schema: Measure, isList: true },
  { name: 'constants', schema: Constant, isList: true },
  { name: 'contradictions', schema: Contradiction, isList: true },
  { name: 'glossary', schema: GlossaryTerm, isList: true },
] as const;

const sentence = { type: 'string', pattern: '\\S' } as const;

/** What authors write where the compiled form has a text in three languages, or resolved citations. */
const written = {
  Text: {
    description:
      'A text in Chinese and English; the Traditional of Hong Kong is made from the Chinese, or written as hk.',
    type: 'object',
    properties: { zh: sentence, en: sentence, hk: sentence },
    required: ['zh', 'en'],
    additionalProperties: false,
  },
  Passage: {
    description: 'Words of one article, exactly as seeds/policies has them.',
    type: 'object',
    properties: {
      doc: { type: 'string', pattern: '^[a-z]{2}-\\d{4}$', description: 'The document, such as sh-2023.' },
      article: {
        type: ['string', 'integer'],
        description: 'What follows # in the id of the article: "13", g4, o2, preamble.',
      },
      quote: { type: 'string', minLength: 1 },
      occurrence: { type: 'integer', minimum: 1, description: 'Which one, where the quote stands more than once.' },
    },
    required: ['doc', 'article', 'quote'],
    additionalProperties: false,
  },
  Statement: {
    description: 'A statement of a rule record of seeds/rules.',
    type: 'object',
    properties: { rule: { type: 'string' }, statement: { type: 'string' } },
    required: ['rule', 'statement'],
    additionalProperties: false,
  },
  Citation: { anyOf: [{ $ref: '#/definitions/Passage' }, { $ref: '#/definitions/Statement' }] },
} as const satisfies Readonly<Record<string, JsonSchema>>;

/** The same for values that stand in no list of definitions. */
const plain = {
  EndOfValidity: {
    description: 'The id of a document or rule record that states the end of its validity, such as gz-2024.',
    type: 'string',
  },
  DayOfYear: {
    description: 'A day that every year has, as MM-DD.',
    type: 'string',
    pattern: '^\\d{2}-\\d{2}$',
  },
} as const satisfies Readonly<Record<string, JsonSchema>>;

const descriptions = {
  Expression:
    'all, any, not, atLeast with of, unless with holds and cite, ref, or a fact with cite and one of eq, ne, lt, le, gt, ge, in, between, dateWithin.',
};

/** The JSON Schemas of the YAML as authors write it, by file name, so that editors complete and check while typing. */
export function authoredSchemas(): ReadonlyMap<string, JsonSchema> {
  return new Map(kinds.map(({ name, schema, isList }) => [`${name}.json`, authoredSchema(name, schema, isList)]));
}

function authoredSchema(name: string, schema: z.ZodType, isList: boolean): JsonSchema {
  const names = z.registry<{ id: string; description?: string }>();
  names.add(Text, { id: 'Text' });
  names.add(Expression, { id: 'Expression', description: descriptions.Expression });
  const { $schema, definitions, ...entry } = z.toJSONSchema(schema, {
    metadata: names,
    // What the YAML extension of the common editors reads without gaps.
    target: 'draft-7',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => authored(zodSchema, jsonSchema),
  });
  const shape = isList ? { type: 'array', items: entry } : entry;
  return {
    $schema,
    title: `seeds: ${name}`,
    ...shape,
    definitions: { ...named(definitions), ...written },
  };
}

function named(definitions: unknown): Readonly<Record<string, unknown>> {
  return isPlainObject(definitions) ? definitions : {};
}

/** Puts the authored form in place of the compiled one. */
function authored(zodSchema: unknown, jsonSchema: z.core.JSONSchema.BaseSchema): void {
  if (zodSchema === Text) replace(jsonSchema, written.Text);
  if (zodSchema === EndOfValidity) replace(jsonSchema, plain.EndOfValidity);
  if (zodSchema === DayOfYear) replace(jsonSchema, plain.DayOfYear);
  if (zodSchema === Day) replace(jsonSchema, { type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
  if (isCitations(zodSchema)) {
    const one = { $ref: '#/definitions/Citation' };
    replace(jsonSchema, { anyOf: [one, { type: 'array', items: one, minItems: jsonSchema.minItems ?? 0 }] });
  }
}

function isCitations(zodSchema: unknown): boolean {
  return zodSchema instanceof z.ZodArray && zodSchema.element === Citation;
}

function replace(jsonSchema: z.core.JSONSchema.BaseSchema, form: JsonSchema): void {
  for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
  Object.assign(jsonSchema, form);
}
