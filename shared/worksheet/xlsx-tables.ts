import { XMLParser } from 'fast-xml-parser';
import JSZip from 'jszip';

/** A table of an .xlsx file as the file tells of it. */
export interface TablePart {
  name: string;
  /** `A4:T12`, headings and totals included. */
  range: string;
  hasHeadings: boolean;
  totals: number;
  columns: { id: number; name: string }[];
}

/**
 * The tables of a file. exceljs reads cells and leaves out the ids of a table's columns, by which they are known
 * whatever people call them. Rejects for what is no .xlsx file.
 */
export async function readTableParts(file: Uint8Array): Promise<TablePart[]> {
  const archive = await JSZip.loadAsync(file);
  const parts = archive.file(/^xl\/tables\/[^/]+\.xml$/i);
  const texts = await Promise.all(parts.map((part) => part.async('string')));
  return texts.flatMap((text) => partsIn(parser.parse(text)));
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseAttributeValue: false,
  isArray: (name) => name === 'tableColumn',
});

function partsIn(root: unknown): TablePart[] {
  const table = field(root, 'table');
  const columns = field(field(table, 'tableColumns'), 'tableColumn');
  const name = textIn(table, 'displayName') || textIn(table, 'name');
  if (name === '' || !Array.isArray(columns)) return [];
  return [
    {
      name,
      range: textIn(table, 'ref'),
      hasHeadings: textIn(table, 'headerRowCount') !== '0',
      totals: Number(textIn(table, 'totalsRowCount') || '0'),
      columns: columns.map((column: unknown) => ({ id: Number(textIn(column, 'id')), name: textIn(column, 'name') })),
    },
  ];
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

function textIn(value: unknown, name: string): string {
  const text = field(value, name);
  return typeof text === 'string' ? text : '';
}
