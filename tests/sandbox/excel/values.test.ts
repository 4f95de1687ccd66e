import { openDesk, type Desk } from '../../support/excel-desk';
import type { OfficeClient } from '../../support/office-client';

let desk: Desk;
let pane: OfficeClient;

beforeAll(async () => {
  desk = openDesk();
  pane = await desk.pane({ displayLanguage: 'es-ES', contentLanguage: 'en-US' });
});
afterAll(() => desk.close());

/** What cells hold after something was written into them. */
async function after(values: unknown[][], load: 'values' | 'text' | 'formulas' | 'valueTypes' = 'values') {
  return pane.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    const range = sheet.getRangeByIndexes(0, 0, values.length, values[0]?.length ?? 1);
    range.values = values;
    range.load(load);
    await context.sync();
    sheet.delete();
    return range[load];
  });
}

/** The refusal of a batch. */
async function refusal(work: (context: Excel.RequestContext) => void): Promise<unknown> {
  try {
    await pane.Excel.run(async (context) => {
      work(context);
      await context.sync();
    });
  } catch (error) {
    const plain: unknown = JSON.parse(JSON.stringify(error));
    return plain;
  }
  return {};
}

describe('the client', () => {
  it('knows where it is', () => {
    const { context } = pane.Office;
    expect(context.displayLanguage).toBe('es-ES');
    expect(context.contentLanguage).toBe('en-US');
    expect(context.requirements.isSetSupported('ExcelApi', '1.17')).toBe(true);
    expect(context.requirements.isSetSupported('ExcelApi', '1.18')).toBe(false);
    expect(context.requirements.isSetSupported('SharedRuntime', '1.1')).toBe(true);
  });

  it('keeps settings in the document', async () => {
    const { settings } = pane.Office.context.document;
    settings.set('plan', { id: 'p1' });
    await new Promise((resolve) => settings.saveAsync(resolve));
    expect(settings.get('plan')).toEqual({ id: 'p1' });
  });
});

describe('values', () => {
  it('come back as they were written', async () => {
    expect(await after([['text', 12.5, true, '']])).toEqual([['text', 12.5, true, '']]);
  });

  it('are read as if they were typed', async () => {
    expect(await after([['12', 'TRUE', '50%', 'plain']])).toEqual([[12, true, 0.5, 'plain']]);
    expect(await after([['12', 'TRUE', '', 'x']], 'valueTypes')).toEqual([['Double', 'Boolean', 'Empty', 'String']]);
  });

  it.each(['=1+1', '1-2', '00123', 'TRUE', '1.01', '2026-12-01', "'quoted'"])(
    'stay text after an apostrophe: %s',
    async (text) => {
      expect(await after([[`'${text}`]])).toEqual([[text]]);
      expect(await after([[`'${text}`]], 'valueTypes')).toEqual([['String']]);
    },
  );

  it('of formulas are results, current in the same batch', async () => {
    expect(await after([[2, 3, '=A1*B1']])).toEqual([[2, 3, 6]]);
    expect(await after([[2, 3, '=A1*B1']], 'formulas')).toEqual([[2, 3, '=A1*B1']]);
  });

  it('are left alone by null and cleared by an empty text', async () => {
    await pane.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:C1');
      range.values = [['a', 'b', 'c']];
      range.values = [[null, '', 'd']];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([['a', '', 'd']]);
    });
  });

  it('show as their number format says', async () => {
    await pane.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('E1:E2');
      range.numberFormat = [['d mmm yyyy']];
      range.values = [[46357], [46358]];
      range.load('text,values,numberFormat');
      await context.sync();
      expect(range.text).toEqual([['1 Dec 2026'], ['2 Dec 2026']]);
      expect(range.numberFormat).toEqual([['d mmm yyyy'], ['d mmm yyyy']]);
    });
  });

  it('reach a worksheet far below what the grid shows', async () => {
    await pane.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Far');
      sheet.getRange('BA3000').values = [['far']];
      const used = sheet.getUsedRange(true);
      used.load('address');
      await context.sync();
      expect(used.address).toBe('Far!BA3000');
    });
  });

  it('of many cells travel in one batch', async () => {
    await pane.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A10:E1009');
      range.values = Array.from({ length: 1000 }, (_, row) => [row, row, row, row, `row ${row}`]);
      const last = range.getLastRow();
      last.load('values');
      await context.sync();
      expect(last.values).toEqual([[999, 999, 999, 999, 'row 999']]);
    });
  });
});

describe('ranges', () => {
  it.each([
    ['B2', 'Plan!B2'],
    ['B2:D4', 'Plan!B2:D4'],
    ['$D$4:B2', 'Plan!B2:D4'],
    ['B:C', 'Plan!B:C'],
    ['4:6', 'Plan!4:6'],
  ])('%s is %s', async (given, answered) => {
    await pane.Excel.run(async (context) => {
      const found = context.workbook.worksheets.getItemOrNullObject('Plan');
      await context.sync();
      const sheet = found.isNullObject ? context.workbook.worksheets.add('Plan') : found;
      const range = sheet.getRange(given);
      range.load('address');
      await context.sync();
      expect(range.address).toBe(answered);
    });
  });

  it('lead to one another', async () => {
    await pane.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Ana's");
      const range = sheet.getRange('B2:D4');
      const found = [
        range.getCell(1, 2),
        range.getRowsBelow(2),
        range.getRowsAbove(1),
        range.getOffsetRange(1, -1),
        range.getResizedRange(0, 1),
        range.getEntireColumn(),
        range.getBoundingRect('F9'),
        range.getIntersectionOrNullObject('D4:Z9'),
      ];
      found.forEach((other) => other.load('address'));
      await context.sync();
      expect(found.map((other) => other.address)).toEqual(
        ['D3', 'B5:D6', 'B1:D1', 'A3:C5', 'B2:E4', 'B:D', 'B2:F9', 'D4'].map((address) => `'Ana''s'!${address}`),
      );
    });
  });

  it('stay with their cells while rows come and go above them', async () => {
    await pane.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      const range = sheet.getRange('A5');
      range.values = [['here']];
      await context.sync();
      sheet.getRange('2:3').insert('Down');
      range.load('address,values');
      await context.sync();
      expect(range.address).toMatch(/!A7$/);
      expect(range.values).toEqual([['here']]);
      sheet.getRange('1:1').delete('Up');
      range.load('address,values');
      await context.sync();
      expect(range.address).toMatch(/!A6$/);
      expect(range.values).toEqual([['here']]);
    });
  });
});

describe('what is not there', () => {
  it('is a null object, and all that is asked of it is null', async () => {
    await pane.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Nowhere');
      const range = sheet.getRange('A1').getUsedRangeOrNullObject();
      const table = context.workbook.tables.getItemOrNullObject('Nothing');
      const used = context.workbook.worksheets.add('Empty').getUsedRangeOrNullObject(true);
      [sheet, table].forEach((object) => object.load('name'));
      await context.sync();
      expect([sheet, range, table, used].map((object) => object.isNullObject)).toEqual([true, true, true, true]);
    });
  });

  it('is refused by name, with the statement that asked', async () => {
    const error = await refusal((context) => {
      context.workbook.tables.getItem('Nothing').load('name');
    });
    expect(error).toMatchObject({ code: 'ItemNotFound', debugInfo: { errorLocation: 'TableCollection.getItem' } });
    expect(JSON.stringify(error)).toContain('getItem(...)');
  });
});

describe('refusals', () => {
  it.each<[string, string, (context: Excel.RequestContext) => void]>([
    [
      'a second worksheet of a name',
      'ItemAlreadyExists',
      ({ workbook }) => {
        workbook.worksheets.add('Twice');
        workbook.worksheets.add('twice');
      },
    ],
    [
      'a worksheet name that is too long',
      'InvalidArgument',
      ({ workbook }) => void workbook.worksheets.add('x'.repeat(32)),
    ],
    ['a worksheet name with a colon', 'InvalidArgument', ({ workbook }) => void workbook.worksheets.add('a:b')],
    [
      'an address that is none',
      'InvalidArgument',
      ({ workbook }) => {
        workbook.worksheets.getActiveWorksheet().getRange('not an address').load('values');
      },
    ],
    [
      'a block of another size',
      'InvalidArgument',
      ({ workbook }) => {
        workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = [['only one']];
      },
    ],
    [
      'a text that no cell holds',
      'InvalidArgument',
      ({ workbook }) => {
        workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['x'.repeat(32_768)]];
      },
    ],
    [
      'tables that overlap',
      'InvalidArgument',
      ({ workbook }) => {
        const sheet = workbook.worksheets.add();
        sheet.tables.add('A1:C5', true);
        sheet.tables.add('C5:D9', true);
      },
    ],
    [
      'a table name like a cell',
      'InvalidArgument',
      ({ workbook }) => {
        workbook.worksheets.add().tables.add('A1:C5', true).name = 'AB12';
      },
    ],
  ])('%s: %s', async (_, code, work) => {
    expect(await refusal(work)).toMatchObject({ code });
  });

  it('of what the sandbox does not know name it, and nothing is pretended', async () => {
    const error = await refusal((context) => {
      context.workbook.worksheets.getActiveWorksheet().charts.add('Line', context.workbook.getSelectedRange());
    });
    expect(error).toMatchObject({ code: 'ApiNotFound' });
    expect(JSON.stringify(error)).toContain('Worksheet.Charts');
  });

  it('leave what the batch did before', async () => {
    await refusal(({ workbook }) => {
      workbook.worksheets.add('Made before');
      workbook.worksheets.getItem('Nowhere').activate();
    });
    await pane.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Made before');
      await context.sync();
      expect(sheet.isNullObject).toBe(false);
    });
  });
});
