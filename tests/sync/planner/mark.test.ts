import { markIn, referenceOf } from '../../../sync/planner/mark';

describe('the mark of a row', () => {
  const mark = { workbookId: 'workbook-1', rowId: 'task-a.b%c', number: '2.03' };

  it.each([
    'https://contoso.example/plan.xlsx',
    'https://contoso.example/sites/Ventas/Documentos compartidos/Migración 100%.xlsx?web=1#sheet',
  ])('is found again in the link that leads to %s', (linkBase) => {
    const reference = referenceOf(mark, linkBase);
    const [key = ''] = Object.keys(reference);
    expect(markIn(reference)).toMatchObject({ workbookId: mark.workbookId, rowId: mark.rowId, reference: key });
    // An address in full, and of it only what the names of open types cannot hold is encoded once more.
    expect(key).toMatch(/^https%3A\/\/[\x21-\x7e]+$/);
    expect(key).not.toMatch(/[.:@#]/);
  });
});
