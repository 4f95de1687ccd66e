import { duty } from '../../support/duty';
import { readDocument } from '../../../shared/document/read';
import type { DocumentInput } from '../../../shared/document/source';

const refusalOf = async (input: DocumentInput): Promise<unknown> => {
  try {
    return await readDocument(input);
  } catch (error) {
    return error;
  }
};
const bytes = (...values: number[]) => new Uint8Array(values);
const utf16 = (text: string, mark: number[], littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  return new Uint8Array([...mark, ...new Uint8Array(view.buffer)]);
};

describe('what is no document', () => {
  const megabyte = 1024 * 1024;
  it.each<[string, DocumentInput, object]>([
    ['nothing', { name: 'a.md', text: '' }, { kind: 'document-empty', facts: { name: 'a.md' } }],
    ['an empty file', { name: 'a.md', bytes: bytes() }, { kind: 'document-empty' }],
    ['blanks', { name: 'a.md', text: '\uFEFF \n\t\u00A0\n' }, { kind: 'document-empty' }],
    [
      'a picture',
      { name: 'a.png', bytes: bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0) },
      { kind: 'document-binary' },
    ],
    ['bytes that are no text', { name: 'a', bytes: bytes(0x81, 0x02, 0xff, 0x07) }, { kind: 'document-binary' }],
    ['pasted zeros', { name: 'a', text: '- a\0b' }, { kind: 'document-binary' }],
    ['text without a list', { name: 'a.md', text: '# A\n\nB\n' }, { kind: 'document-without-list' }],
    ['links alone', { name: 'a.md', text: '## See\n- [b](c)\n' }, { kind: 'document-without-list' }],
    [
      'a file of 50 MB',
      { name: 'a.md', bytes: new Uint8Array(50 * megabyte) },
      { kind: 'document-too-large', facts: { name: 'a.md', megabytes: 50, limit: 10 } },
    ],
    [
      'one byte too many',
      { name: 'a.md', bytes: new Uint8Array(10 * megabyte + 1) },
      { facts: { name: 'a.md', megabytes: 11, limit: 10 } },
    ],
    [
      'a text of 12 MB',
      { name: 'a', text: 'é'.repeat(6 * megabyte) },
      { facts: { name: 'a', megabytes: 12, limit: 10 } },
    ],
  ])('is refused: %s', async (_, input, problem) => {
    expect(await refusalOf(input)).toMatchObject({ name: 'Problem', ...problem });
  });
});

describe('text as it was saved', () => {
  const text = '## Revisión\n- Año único\n';
  it.each([
    ['UTF-16, little end first', utf16(text, [0xff, 0xfe], true)],
    ['UTF-16, big end first', utf16(text, [0xfe, 0xff], false)],
    ['the ANSI of Windows', new Uint8Array(Buffer.from(text, 'latin1'))],
  ])('is read: %s', async (_, content) => {
    expect((await readDocument({ name: 'a.txt', bytes: content })).phases).toEqual([
      { key: 'revision', title: 'Revisión', introduction: '', responsibilities: [duty('Año único')] },
    ]);
  });
});
