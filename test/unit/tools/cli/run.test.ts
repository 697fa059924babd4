import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seedsCopy, smallSeeds } from '#test/helpers/seeds-copy.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { commands } from '#tools/cli/commands.ts';
import { run, type Outcome } from '#tools/cli/run.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';

const { bundle } = await compileSeeds(smallSeeds);
const nobody = { root: join(smallSeeds, '..'), folder: '/nowhere', today: '2020-06-01', bundle: async () => bundle };

/** Runs a call in a folder that holds `case.json`. */
async function runWith(file: string, ...line: readonly string[]): Promise<Outcome> {
  await using folder = await temporaryFolder();
  await writeFile(join(folder.path, 'case.json'), file);
  return await run(line, { ...nobody, folder: folder.path });
}

const judge = ['verdict', '--checklist', 'small', '--facts', 'case.json'] as const;

describe('every command', () => {
  it.each(commands)('$name has help of its own', async ({ name, summary, usage }) => {
    const { stdout, exitCode } = await run([name, '--help'], nobody);
    expect([exitCode, stdout.includes(summary), stdout.includes(`-- ${`${name} ${usage}`.trim()}`)]).toEqual([
      0,
      true,
      true,
    ]);
  });

  it.each(commands)('$name stands in the help of all', async ({ name, summary }) => {
    const { stdout } = await run(['--help'], nobody);
    expect(stdout).toMatch(new RegExp(`^  ${name} +${summary.replaceAll(/[.()]/g, '\\$&')}$`, 'm'));
  });
});

describe('what the commands answer', () => {
  it('lists documents with their status on a day', async () => {
    const { stdout } = await run(['policies', '--as-of', '2022-01-01', '--json'], nobody);
    expect(JSON.parse(stdout)).toMatchObject([
      {
        id: 'zz-2020',
        number: null,
        issued: '2020-01-02',
        status: 'periodEnded',
        articles: ['zz-2020#preamble', 'zz-2020#1', 'zz-2020#2'],
      },
    ]);
  });

  it('takes today where no day is given', async () => {
    const { stdout } = await run(['policies', '--json'], nobody);
    expect(JSON.parse(stdout)).toMatchObject([{ status: 'inForce' }]);
  });

  it('shows an article with its agencies and the checklists that use it', async () => {
    const { stdout } = await run(['article', 'zz-2020#2', '--json'], nobody);
    expect(JSON.parse(stdout)).toMatchObject({
      id: 'zz-2020#2',
      title: '保存',
      text: '2. 保存。企业保存凭证，保存期为2 年。（市税务局负责）',
      agencies: ['市税务局'],
      usedBy: ['small'],
    });
    const { stdout: text } = await run(['article', 'zz-2020#2'], nobody);
    expect(text).toContain('企业保存凭证');
  });

  it('finds articles whatever the script, width and spacing of the words', async () => {
    const { stdout } = await run(['search', '保存發票', '--json'], nobody);
    expect(JSON.parse(stdout)).toEqual([]);
    const { stdout: found } = await run(['search', '企業 保存憑證,保存期為２年', '--json'], nobody);
    expect(JSON.parse(found)).toMatchObject([{ id: 'zz-2020#2', places: [{ start: 6, end: 20 }] }]);
  });

  it('finds articles by pinyin, and by all of several words, and says how', async () => {
    const { stdout } = await run(['search', 'baocun pingzheng', '--json'], nobody);
    expect(JSON.parse(stdout)).toMatchObject([{ id: 'zz-2020#2', via: 'pinyin' }]);
    const { stdout: words } = await run(['search', '凭证 保存期', '--json'], nobody);
    expect(JSON.parse(words)).toMatchObject([{ id: 'zz-2020#2', via: 'text' }]);
  });

  it('lists checklists and facts', async () => {
    const { stdout } = await run(['checklists', '--json'], nobody);
    expect(JSON.parse(stdout)).toMatchObject([{ id: 'small', rules: [{ id: 'register-rule' }] }]);
    const { stdout: all } = await run(['facts', '--checklist', 'small', '--json'], nobody);
    expect(JSON.parse(all)).toMatchObject([
      { id: 'registered', type: 'boolean', choices: null, checklists: ['small'] },
      { id: 'exportMode', type: 'choice', choices: ['9610', '9710'] },
      { id: 'exportedOn', type: 'date', choices: null },
    ]);
  });

  it('judges a case with reasons, sources and gaps', async () => {
    const likely = '{"registered": true, "exportMode": "9610", "exportedOn": "2020-01-01"}';
    const { stdout } = await runWith(likely, ...judge, '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      checklist: 'small',
      asOf: '2020-06-01',
      contradictions: [],
      rules: [
        {
          id: 'register-rule',
          verdict: 'likely',
          strength: 'stated',
          why: [
            { fact: 'exportMode', value: '9610', comparison: { eq: '9610' }, holds: true },
            { fact: 'registered', value: true },
            { fact: 'exportedOn', value: '2020-01-01', comparison: { ge: '2020-01-01' } },
          ],
          stillMissing: { toLikely: [], toNo: [] },
          nextSteps: [{ id: 'keep', bring: ['voucher'] }],
        },
      ],
    });
    expect(JSON.parse(stdout).rules[0].citations).toEqual([
      { rule: 'zz-rule', statement: 'later' },
      { doc: 'zz-2020', article: '1', quote: '企业登记出口信息' },
      { doc: 'zz-2020', article: '1', quote: '在30日内申报' },
    ]);
  });

  it.each([
    { file: '{"exportMode": "9710"}', verdict: 'notInvolved' },
    { file: '{"exportMode": "9610", "registered": false}', verdict: 'unlikely' },
    { file: '{"exportMode": "9610", "registered": {"unknown": "notSure"}}', verdict: 'undetermined' },
    { file: '{"exportMode": "9610", "registered": {"unknown": "notAsked"}}', verdict: 'undetermined' },
    { file: '{}', verdict: 'undetermined' },
  ])('calls $file $verdict', async ({ file, verdict }) => {
    const { stdout } = await runWith(file, ...judge, '--json');
    const [rule] = JSON.parse(stdout).rules;
    expect(rule.verdict).toBe(verdict);
    expect(rule.citations.length).toBeGreaterThan(0);
    expect(rule.stillMissing.toLikely.length > 0).toBe(verdict === 'undetermined');
  });

  it('tells of answers that contradict each other', async () => {
    const { stdout } = await runWith('{"exportMode": "9610", "exportedOn": "2018-01-01"}', ...judge, '--json');
    expect(JSON.parse(stdout).contradictions).toMatchObject([{ id: 'mode-and-day' }]);
  });

  it('tells people the same in text', async () => {
    const { stdout, exitCode } = await runWith('{"exportMode": "9610"}', ...judge);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^register-rule: undetermined\n {2}待定\n {2}missing for likely: registered, exportedOn\n/);
  });

  it.each([
    {
      profile: '{"exportMode": "9610"}',
      found: [
        ['zz-2020#1', 'yes'],
        ['zz-2020#2', 'yes'],
      ],
      ruledOut: 0,
    },
    {
      profile: '{}',
      found: [
        ['zz-2020#1', 'maybe'],
        ['zz-2020#2', 'maybe'],
      ],
      ruledOut: 0,
    },
    { profile: '{"exportMode": "9710"}', found: [], ruledOut: 2 },
  ])('finds for $profile the measures that concern the seller or may', async ({ profile, found, ruledOut }) => {
    const { stdout } = await runWith(profile, 'support', '--profile', 'case.json', '--as-of', '2021-01-01', '--json');
    const told = JSON.parse(stdout);
    expect(told.live.map((item: { id: string; concerns: string }) => [item.id, item.concerns])).toEqual(found);
    expect([told.ended, told.ruledOut]).toEqual([[], ruledOut]);
  });

  it('tells measures of documents whose period has ended apart', async () => {
    const { stdout } = await runWith('{}', 'support', '--profile', 'case.json', '--as-of', '2022-01-01');
    expect(stdout).toMatch(/^In force or to come: 0\nnone\n\nOf documents whose period has ended: 2\nid/);
  });

  it('finds sound seeds sound, and says how their clauses are used', async () => {
    await using folder = await seedsCopy();
    const { stdout, exitCode } = await run(['lint', '--json'], { ...nobody, root: folder.path });
    expect([exitCode, JSON.parse(stdout)]).toMatchObject([0, { problems: [], coverage: [{ policy: 'zz-2020' }] }]);
  });

  it('answers 1 with the problems of seeds that are not', async () => {
    await using folder = await seedsCopy();
    await writeFile(join(folder.path, 'seeds', 'contradictions.yaml'), '- id: one\n');
    const { stdout, stderr, exitCode } = await run(['lint'], { ...nobody, root: folder.path });
    expect([exitCode, stdout.split('\n')[0]]).toEqual([
      1,
      'seeds/contradictions.yaml:1:3 the field `facts` is missing; add it (expected a list).',
    ]);
    expect(stderr).toBe('3 problems in the seeds: mend the lines above.\n');
  });
});
