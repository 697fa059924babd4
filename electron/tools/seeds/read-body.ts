import { directiveForms, directiveOf, isMarker, type Directive } from './directive.ts';
import type { Problem } from './problems.ts';

/** One line of given text and where it stands in the policy file. */
export interface TextLine {
  readonly text: string;
  readonly line: number;
}

/** One chapter, article or part as it stands in the file, before its heading is read. */
export interface Section {
  readonly directive: Exclude<Directive, { kind: 'gap' }>;
  /** Line of the marker. */
  readonly line: number;
  readonly lines: readonly TextLine[];
  /** Before which of `lines` text is lost; their number where it is lost after the last one. */
  readonly gaps: readonly number[];
}

/** A policy file below its front matter: sections in order, and what could not be read. */
export interface Body {
  readonly sections: readonly Section[];
  readonly problems: readonly Problem[];
}

/**
 * Splits a policy file's text at its markers. Every line that is neither blank nor a marker is one paragraph of the
 * document, its characters untouched; spaces at the edges of a line are not text.
 */
export function readBody(file: string, text: string, firstLine: number): Body {
  const sections: { directive: Section['directive']; line: number; lines: TextLine[]; gaps: number[] }[] = [];
  const problems: Problem[] = [];
  const problem = (line: number, message: string): void => void problems.push({ file, line, column: 1, message });

  for (const [index, raw] of text.split('\n').entries()) {
    const line = firstLine + index;
    const content = raw.trim();
    if (content === '') continue;
    const current = sections.at(-1);
    if (!isMarker(content)) {
      if (current === undefined)
        problem(line, 'this text stands before the first marker; put <!-- part preamble --> above it.');
      current?.lines.push({ text: content, line });
      continue;
    }
    const directive = directiveOf(content);
    if (directive === null) problem(line, `this marker is not known; expected ${directiveForms}.`);
    else if (directive.kind !== 'gap') sections.push({ directive, line, lines: [], gaps: [] });
    else if (current === undefined || current.directive.kind === 'chapter') {
      problem(line, 'a gap stands inside an article; move it below the article marker it belongs to.');
    } else current.gaps.push(current.lines.length);
  }

  for (const section of sections) {
    const { kind } = section.directive;
    if (section.lines.length === 0) problem(section.line, `this ${kind} has no text; write it below its marker.`);
    if (kind === 'chapter' && section.lines.length > 1) {
      problem(
        section.lines[1]?.line ?? section.line,
        'a chapter has one line, its heading; put an article marker above this line.',
      );
    }
  }
  return { sections, problems };
}
