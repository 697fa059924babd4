import type { ZipPart } from '#test/helpers/zip-of.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A sheet of a workbook made by hand: the rows as Excel writes them, inside `sheetData`. */
export interface SheetPart {
  readonly name: string;
  readonly rows: string;
  readonly state?: 'hidden' | 'veryHidden';
}

/** The parts of an .xlsx file; style 1 is a day, style 2 a month in Chinese. */
export function workbookParts(sheets: readonly SheetPart[], texts = ''): readonly ZipPart[] {
  const ids = sheets.map((sheet, index) => ({ ...sheet, id: `rId${index + 1}`, file: `sheet${index + 1}.xml` }));
  return [
    part('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    part('_rels/.rels', relationships([['rId1', 'officeDocument', 'xl/workbook.xml']])),
    part(
      'xl/workbook.xml',
      `<workbook ${main} xmlns:r="${office}"><sheets>${ids
        .map(({ name, state = 'visible', id }, index) => {
          return `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="${id}"/>`;
        })
        .join('')}</sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...ids.map(({ id, file }): Relationship => [id, 'worksheet', `worksheets/${file}`]),
        ['rIdTexts', 'sharedStrings', 'sharedStrings.xml'],
        ['rIdStyles', 'styles', 'styles.xml'],
      ]),
    ),
    part('xl/sharedStrings.xml', `<sst ${main}>${texts}</sst>`),
    part(
      'xl/styles.xml',
      `<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>` +
        '</numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/></cellXfs></styleSheet>',
    ),
    ...ids.map(({ file, rows }) =>
      part(`xl/worksheets/${file}`, `<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`),
    ),
  ];
}

type Relationship = readonly [id: string, type: string, target: string];

function relationships(all: readonly Relationship[]): string {
  const each = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}

function part(name: string, xml: string): ZipPart {
  return { name, content: head + xml };
}
