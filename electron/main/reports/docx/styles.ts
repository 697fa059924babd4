import { AlignmentType, LevelFormat, LineRuleType, type IPropertiesOptions } from 'docx';
import type { Language } from '#shared/i18n/languages.ts';

/** The colours of the printed report, as a word processor writes them. */
export const colours = {
  ink: '1C2733',
  soft: '51606E',
  line: 'D5DBE0',
  chart: '16425B',
  likely: '1D6B50',
  unlikely: '8F2F25',
  undetermined: '8A5A00',
  notInvolved: '51606E',
} as const;

/** Faces that Windows and Office have; the documents speak in a Song face. */
export const faces = {
  ours: { ascii: 'Segoe UI', hAnsi: 'Segoe UI', eastAsia: 'Microsoft YaHei', cs: 'Segoe UI' },
  documents: { ascii: 'SimSun', hAnsi: 'SimSun', eastAsia: 'SimSun', cs: 'SimSun' },
} as const;

/** What the text is written in, for spelling and for reading aloud. */
function languageTags(language: Language): { readonly value: string; readonly eastAsia: string } {
  return language === 'en' ? { value: 'en-US', eastAsia: 'zh-CN' } : { value: language, eastAsia: language };
}

/** The bullets of lists, by the name lists ask for them. */
export const bullets = 'points';

/** Small bullets close to the margin; those of the word processor stand far in and are as large as the words. */
export const numbering: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    {
      reference: bullets,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 300, hanging: 220 } }, run: { font: 'Segoe UI' } },
        },
      ],
    },
  ],
};

/** Styles by name, so that who edits the report changes its look in one place. Sizes are in half points. */
export function documentStyles(language: Language): NonNullable<IPropertiesOptions['styles']> {
  // Without a level of its own a heading is no heading to LibreOffice, nor to what reads aloud.
  const heading = (outlineLevel: number, size: number, before: number) => ({
    run: { size, bold: true, color: colours.chart, font: faces.ours },
    paragraph: { spacing: { before, after: 80 }, keepNext: true, outlineLevel },
  });
  return {
    default: {
      document: {
        run: { font: faces.ours, size: 19, color: colours.ink, language: languageTags(language) },
        paragraph: { spacing: { after: 60, line: 288, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { size: 40, bold: true, color: colours.chart, font: faces.ours },
        paragraph: { spacing: { before: 40, after: 200, line: 264, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(0, 28, 360),
      heading2: heading(1, 22, 240),
      heading3: heading(2, 19, 160),
      footnoteText: { run: { size: 16, font: faces.ours }, paragraph: { spacing: { after: 20 } } },
    },
    paragraphStyles: [
      { id: 'Soft', name: 'Soft', basedOn: 'Normal', run: { color: colours.soft } },
      { id: 'Edge', name: 'Edge', basedOn: 'Normal', run: { color: colours.soft, size: 16 } },
      {
        id: 'Verdict',
        name: 'Verdict',
        basedOn: 'Normal',
        paragraph: { spacing: { before: 120, after: 40 }, indent: { left: 160 }, keepLines: true },
      },
      { id: 'Source', name: 'Source', basedOn: 'Normal', run: { size: 17 }, paragraph: { spacing: { after: 80 } } },
      {
        id: 'Cell',
        name: 'Cell',
        basedOn: 'Normal',
        run: { size: 17 },
        paragraph: { spacing: { after: 0, line: 264, lineRule: LineRuleType.AUTO } },
      },
    ],
  };
}
