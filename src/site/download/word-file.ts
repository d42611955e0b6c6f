import { strToU8, zipSync, type Zippable } from 'fflate';
import { fixedDate } from './fixed-date.ts';
import { xmlText } from './xml-characters.ts';

/** The parts of a Word file that differ: everything else is the same in all. */
export interface WordParts {
  title: string;
  /** Content of `w:body`, section properties last. */
  body: string;
  /** Half points. */
  bodySize: number;
  footerSize: number;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageParts = 'http://schemas.openxmlformats.org/package/2006';
const wordTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const coreType = 'application/vnd.openxmlformats-package.core-properties+xml';
const day = fixedDate.toISOString().replace('.000Z', 'Z');

/** Packs a Word file: fixed dates, parts in order, so that equal words give equal bytes. */
export function wordFile({
  title,
  body,
  bodySize,
  footerSize,
}: WordParts): Uint8Array<ArrayBuffer> {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packageParts}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordTypes}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${wordTypes}.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="${wordTypes}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="${coreType}"/></Types>`,
    '_rels/.rels': relationships([
      [`${office}/officeDocument`, 'word/document.xml'],
      [`${packageParts}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${packageParts}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified></cp:coreProperties>`,
    'word/_rels/document.xml.rels': relationships([
      [`${office}/styles`, 'styles.xml'],
      [`${office}/footer`, 'footer1.xml'],
    ]),
    'word/document.xml': `<w:document xmlns:w="${main}" xmlns:r="${office}"><w:body>${body}</w:body></w:document>`,
    'word/footer1.xml': `<w:ftr xmlns:w="${main}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${field('PAGE', footerSize)}${words('／', footerSize)}${field('NUMPAGES', footerSize)}</w:p></w:ftr>`,
    'word/styles.xml': `<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Century" w:hAnsi="Century" w:eastAsia="游明朝" w:cs="Century"/><w:sz w:val="${bodySize}"/><w:szCs w:val="${bodySize}"/><w:lang w:val="en-US" w:eastAsia="ja-JP"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${headingStyle(1)}${headingStyle(2)}</w:styles>`,
  };
  const packed: Zippable = {};
  for (const [name, xml] of Object.entries(parts)) {
    packed[name] = [strToU8(head + xml), { mtime: '2000-01-01T00:00:00' }];
  }
  return new Uint8Array(zipSync(packed));
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageParts}/relationships">${items.join('')}</Relationships>`;
}

/** The style of headings of a level, by the name Word knows. */
function headingStyle(level: number): string {
  return `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="100" w:after="100"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>`;
}

function field(name: string, halfPoints: number): string {
  const look = `<w:rPr><w:sz w:val="${halfPoints}"/></w:rPr>`;
  return `<w:fldSimple w:instr="${name}"><w:r>${look}<w:t>1</w:t></w:r></w:fldSimple>`;
}

function words(text: string, halfPoints: number): string {
  return `<w:r><w:rPr><w:sz w:val="${halfPoints}"/></w:rPr><w:t>${text}</w:t></w:r>`;
}
