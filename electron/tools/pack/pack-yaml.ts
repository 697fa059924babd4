import { z } from 'zod';
import { Day, type Text } from '#shared/corpus/schema.ts';
import { AppVersion, PackId, PackVersion } from '#shared/packs/schema.ts';
import { seedToTraditional } from '#tools/locales/traditional.ts';
import { readChecked } from '#tools/seeds/seed-file.ts';
import { formatProblem } from '#tools/seeds/problems.ts';
import { BadPack } from './bad-pack.ts';

const Sentence = z.string().regex(/\S/, 'expected a text');

/** `pack.yaml`, as an author writes it. */
const PackYaml = z.strictObject({
  id: PackId,
  version: PackVersion,
  title: z.strictObject({ zh: Sentence, en: Sentence, hk: Sentence.optional() }),
  publisher: Sentence,
  created: Day,
  minimumApp: AppVersion,
  /** Ids of documents, rule records, checklists, samples, facts, constants and contradictions to leave out. */
  remove: z.array(z.string()).default([]),
});

/** What `pack.yaml` says, with its title in the three languages. */
export interface PackSettings extends Omit<z.infer<typeof PackYaml>, 'title'> {
  readonly title: z.infer<typeof Text>;
}

/** Reads `pack.yaml` of an author's folder. Rejects with BadPack, naming file, line and what mends it. */
export async function readPackYaml(folder: string): Promise<PackSettings> {
  const { value, problems } = await readChecked(folder, 'pack.yaml', PackYaml);
  if (problems.length > 0) throw new BadPack(problems.map(formatProblem));
  if (value === null) {
    throw new BadPack([`${folder}/pack.yaml is missing; write it as docs/packs.md shows.`]);
  }
  const { title, ...settings } = value;
  return { ...settings, title: { 'zh-CN': title.zh, 'zh-HK': title.hk ?? seedToTraditional(title.zh), en: title.en } };
}
