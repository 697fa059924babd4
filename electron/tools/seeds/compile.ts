import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { Constant } from '#shared/calculators/schema.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { RuleRecord } from '#shared/corpus/schema.ts';
import { Measure } from '#shared/measures/schema.ts';
import { withForeignRules } from '#shared/rules/foreign-rules.ts';
import { GlossaryTerm } from '#shared/corpus/search/schema.ts';
import { Checklist, Contradiction, Fact, Sample } from '#shared/rules/schema.ts';
import { characterTables } from './characters.ts';
import { checkBundle } from './check-bundle.ts';
import { checkGlossary } from './check-glossary.ts';
import type { Citable } from './cite.ts';
import { endsOf } from './end-of-validity.ts';
import { readOriginals } from './originals.ts';
import { isPlainObject } from './plain-object.ts';
import { inOrder, type Problem } from './problems.ts';
import { readEntries, type Entries, type Named } from './read-entries.ts';
import { finishPolicy, readPolicyDraft, type PolicyDraft } from './read-policy.ts';
import { listSeedFiles, readSeedText } from './seed-file.ts';

/** The bundle, complete only where there are no problems, and everything found wrong in the seeds. */
export interface Compiled {
  readonly bundle: Bundle;
  readonly problems: Problem[];
}

/**
 * Compiles a `seeds/` folder: policies (`policies/*.md`, compared with `originals/`), rule records (`rules/*.yaml`),
 * facts (`facts.yaml`, `facts/*.yaml`), checklists (`checklists/*.yaml`), samples (`samples/*.yaml`), measures
 * (`measures/*.yaml`), constants (`constants.yaml`), contradictions (`contradictions.yaml`) and the glossary
 * (`glossary.yaml`), these too with a folder of further files each. What is wrong in the seeds
 * comes back as problems; nothing is thrown for it. A folder that is missing is empty. What one file says of another
 * is checked once every file is sound by itself.
 */
export async function compileSeeds(folder: string): Promise<Compiled> {
  const drafts = await readDrafts(folder);
  const articles = new Map(
    drafts.values.flatMap(({ contents }) => contents.articles.map((article) => [article.id, article.text] as const)),
  );
  const ruleRecords = await readFolder(folder, 'rules', RuleRecord, { articles, statements: null });
  const citable: Citable = {
    articles,
    statements: ruleRecords.isComplete ? statementsOf(ruleRecords) : null,
  };
  const policies = drafts.values.map((draft) => finishPolicy(draft, citable));
  const sound = policies.flatMap(({ value }) => (value === null ? [] : [value]));
  const isSound = ruleRecords.isComplete && sound.length === policies.length;
  const facts = await readList(folder, 'facts', Fact, citable);
  const ends = isSound ? endsOf(sound, valuesOf(ruleRecords)) : null;
  const checklists = await readFolder(folder, 'checklists', Checklist, { ...citable, ends });
  const samples = await readFolder(folder, 'samples', Sample, citable);
  const measures = await readFolder(folder, 'measures', Measure, citable);
  const constants = await readList(folder, 'constants', Constant, citable);
  const contradictions = await readList(folder, 'contradictions', Contradiction, citable);
  const glossary = await readList(folder, 'glossary', GlossaryTerm, citable);

  const texts = [...articles.values()];
  const written = [ruleRecords, facts, checklists, samples, measures, constants, contradictions, glossary];
  const across = written.every((entries) => entries.isComplete)
    ? [
        ...checkBundle(
          {
            ruleRecords: ruleRecords.entries,
            facts: facts.entries,
            checklists: checklists.entries,
            samples: samples.entries,
            measures: measures.entries,
            constants: constants.entries,
            contradictions: contradictions.entries,
          },
          new Set(articles.keys()),
        ),
        ...(drafts.problems.length > 0 ? [] : checkGlossary(glossary.entries, texts)),
      ]
    : [];
  const content = {
    policies: sound,
    ruleRecords: valuesOf(ruleRecords),
    facts: valuesOf(facts),
    checklists: standAlone(valuesOf(checklists)),
    samples: valuesOf(samples),
    measures: valuesOf(measures),
    constants: valuesOf(constants),
    contradictions: valuesOf(contradictions),
    glossary: valuesOf(glossary),
    characters: characterTables(texts, valuesOf(glossary)),
  };
  const problems = [drafts, ...policies, ...written].flatMap((part) => part.problems);
  return { bundle: { edition: editionOf(content), ...content }, problems: [...inOrder([...problems, ...across])] };
}

/** A verdict sees one checklist: what it takes from the rules of others is written into it. */
function standAlone(checklists: Checklist[]): Checklist[] {
  return checklists.map((checklist) => withForeignRules(checklist, checklists));
}

async function readDrafts(
  folder: string,
): Promise<{ readonly values: readonly PolicyDraft[]; readonly problems: readonly Problem[] }> {
  const { originals, problems } = await readOriginals(folder);
  const drafts = await Promise.all(
    (await listSeedFiles(folder, 'policies', '.md')).map(async (name) =>
      readPolicyDraft(folder, name, (await readSeedText(folder, name)) ?? '', originals),
    ),
  );
  return {
    values: drafts.flatMap(({ value }) => (value === null ? [] : [value])),
    problems: [...problems, ...drafts.flatMap((draft) => draft.problems)],
  };
}

/** A list may go on in files of a folder with its name, as that of a pack does. */
function readList<T>(folder: string, name: string, schema: z.ZodType<T>, named: Named): Promise<Entries<T>> {
  return readFolder(folder, name, schema, named, [`${name}.yaml`]);
}

async function readFolder<T>(
  folder: string,
  inner: string,
  schema: z.ZodType<T>,
  named: Named,
  before: readonly string[] = [],
): Promise<Entries<T>> {
  const names = [...before, ...(await listSeedFiles(folder, inner, '.yaml'))];
  const files = await Promise.all(names.map((name) => readEntries(folder, name, schema, named)));
  return {
    entries: files.flatMap((file) => file.entries),
    isComplete: files.every((file) => file.isComplete),
    problems: files.flatMap((file) => file.problems),
  };
}

function statementsOf({ entries }: Entries<RuleRecord>): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(entries.map(({ value }) => [value.id, new Set(value.statements.map(({ id }) => id))]));
}

function valuesOf<T>({ entries }: Entries<T>): T[] {
  return entries.map((entry) => entry.value);
}

/** sha256 of the content as JSON with sorted keys: the same seeds give the same edition on every machine. */
function editionOf(content: Omit<Bundle, 'edition'>): string {
  return createHash('sha256')
    .update(JSON.stringify(sorted(content)))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isPlainObject(value)) return value;
  const keys = Object.keys(value).toSorted();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key])]));
}
