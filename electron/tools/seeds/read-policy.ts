import { basename } from 'node:path';
import { Policy } from '#shared/corpus/schema.ts';
import { buildContents, type Contents } from './build-articles.ts';
import type { Citable } from './cite.ts';
import { citationResolver } from './cite.ts';
import { compareWithOriginal } from './compare-original.ts';
import { expand } from './expand.ts';
import type { Original } from './originals.ts';
import { isPlainObject } from './plain-object.ts';
import type { Problem } from './problems.ts';
import { readBody, type Body } from './read-body.ts';
import { checkValue, displayName, type Checked } from './seed-file.ts';
import { problemAt, readYaml, type YamlSource } from './yaml-source.ts';

/** A policy file whose text is read and compared, but whose front matter still waits for what it cites. */
export interface PolicyDraft {
  readonly id: string;
  readonly front: YamlSource;
  readonly original: Original;
  readonly contents: Contents;
}

/** Reads one `policies/<id>.md`: front matter, markers, text, compared with the given file. */
export function readPolicyDraft(
  folder: string,
  name: string,
  text: string,
  originals: ReadonlyMap<string, Original>,
): Checked<PolicyDraft> {
  const file = displayName(folder, name);
  const id = basename(name, '.md');
  const fail = (message: string): Checked<PolicyDraft> => ({
    value: null,
    problems: [{ file, line: 1, column: 1, message }],
  });
  const parts = splitFrontMatter(text);
  if (parts === null) return fail('expected front matter between two lines of ---; put it at the head of the file.');
  const { source: front, problems } = readYaml(file, parts.front);
  if (front === null) return { value: null, problems };
  const original = originals.get(id);
  if (original === undefined)
    return fail(`there is no given file for ${id}; list it in seeds/originals/manifest.json.`);

  const body = readBody(file, parts.body, parts.bodyLine);
  const contents = buildContents(file, id, titleOf(front), body);
  return {
    value: { id, front, original, contents },
    problems: [...body.problems, ...contents.problems, ...compareWithOriginal(file, textLines(body), original)],
  };
}

/** Resolves what the front matter cites and checks the whole policy. */
export function finishPolicy(draft: PolicyDraft, citable: Citable): Checked<Policy> {
  const { id, front, original, contents } = draft;
  const problems: Problem[] = [];
  const written: unknown = front.document.toJS();
  const metadata = expand(written, { cite: citationResolver(citable) }, (path, message) =>
    problems.push(problemAt(front, path, message)),
  );
  if (isPlainObject(written) && written['id'] !== id) {
    problems.push(problemAt(front, ['id'], `expected the id ${id}, as the file is named; mend one of the two.`));
  }
  const checked = checkValue(front, Policy, {
    ...(isPlainObject(metadata) ? metadata : {}),
    chapters: contents.chapters,
    articles: contents.articles,
    original: { file: original.file, sha256: original.sha256 },
  });
  const across = checked.value === null ? [] : checkMetadata(checked.value, front, citable);
  return { value: checked.value, problems: [...problems, ...checked.problems, ...across] };
}

function checkMetadata({ period, banners }: Policy, front: YamlSource, citable: Citable): readonly Problem[] {
  const isBackwards = period.from !== null && period.from > period.to;
  return [
    ...(isBackwards
      ? [problemAt(front, ['period', 'to'], 'the period ends before it begins; mend one of the days.')]
      : []),
    ...banners.flatMap((banner, index) =>
      banner.articles.flatMap((article, place) =>
        citable.articles.has(article)
          ? []
          : [
              problemAt(
                front,
                ['banners', index, 'articles', place],
                `there is no article ${article}; mend its number.`,
              ),
            ],
      ),
    ),
  ];
}

/** Every line of text of a policy file, in order: what is compared with the given file. */
function textLines(body: Body): Body['sections'][number]['lines'] {
  return body.sections.flatMap((section) => section.lines);
}

/** The front matter keeps its place: a blank line stands for the opening `---`, so that line numbers hold. */
function splitFrontMatter(text: string): { front: string; body: string; bodyLine: number } | null {
  const lines = text.split('\n');
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end === -1) return null;
  return {
    front: `\n${lines.slice(1, end).join('\n')}\n`,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  };
}

function titleOf(front: YamlSource): string {
  const title = front.document.get('title');
  return typeof title === 'string' ? title : '';
}
