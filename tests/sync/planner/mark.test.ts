import { markIn, referenceOf } from '../../../sync/planner/mark';

describe('the mark of a row', () => {
  const creation = { nonce: '1x2y', print: 'z9' };
  const mark = { workbookId: 'workbook-1', rowId: 'task-a.b%c', number: '2.03', creation, replaces: null };

  it.each([
    'https://contoso.example/plan.xlsx',
    'https://contoso.example/sites/Ventas/Documentos compartidos/Migración 100%.xlsx?web=1#sheet',
  ])('is found again in the link that leads to %s', (linkBase) => {
    const reference = referenceOf(mark, linkBase);
    const [key = ''] = Object.keys(reference);
    expect(markIn(reference)).toMatchObject({
      workbookId: mark.workbookId,
      rowId: mark.rowId,
      creation,
      reference: key,
    });
    const plain = referenceOf({ ...mark, creation: null }, linkBase);
    expect(markIn(plain)).toMatchObject({ rowId: mark.rowId, creation: null });
    // An address in full, and of it only what the names of open types cannot hold is encoded once more.
    expect(key).toMatch(/^https%3A\/\/[\x21-\x7e]+$/);
    expect(key).not.toMatch(/[.:@#]/);
  });

  it('takes the place of the mark that a copied task brought along', () => {
    const base = 'https://contoso.example/plan.xlsx';
    const [link = ''] = Object.keys(referenceOf({ ...mark, rowId: 'row-1' }, base));
    expect(referenceOf({ ...mark, replaces: link }, base)).toMatchObject({ [link]: null });
    const [own = ''] = Object.keys(referenceOf(mark, base));
    expect(Object.keys(referenceOf({ ...mark, replaces: own }, base))).toEqual([own]);
  });
});
