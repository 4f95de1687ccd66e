import { openDesk, type Desk } from '../../support/excel-desk';
import type { OfficeClient } from '../../support/office-client';

let desk: Desk;
let pane: OfficeClient;

beforeAll(async () => {
  desk = openDesk();
  pane = await desk.pane();
});
afterAll(() => desk.close());

/** Does something on a new worksheet and answers what it loaded there. */
async function onSheet<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => () => T): Promise<T> {
  return pane.Excel.run(async (context) => {
    const read = work(context.workbook.worksheets.add(), context);
    await context.sync();
    return read();
  });
}

describe('data validation', () => {
  it('of a list reads back as it was set', async () => {
    const read = await onSheet((sheet) => {
      const { dataValidation } = sheet.getRange('C5:C9');
      dataValidation.rule = { list: { inCellDropDown: true, source: 'Not started,Completed' } };
      dataValidation.errorAlert = { message: 'Pick one.', title: 'Status', showAlert: true, style: 'Warning' };
      dataValidation.prompt = { message: 'How far is it?', title: 'Status', showPrompt: true };
      dataValidation.ignoreBlanks = true;
      const inner = sheet.getRange('C6').dataValidation;
      inner.load('type,rule,errorAlert,prompt,ignoreBlanks');
      return () => inner.toJSON();
    });
    expect(read).toMatchObject({
      type: 'List',
      rule: { list: { inCellDropDown: true, source: 'Not started,Completed' } },
      errorAlert: { message: 'Pick one.', title: 'Status', showAlert: true, style: 'Warning' },
      prompt: { message: 'How far is it?', title: 'Status', showPrompt: true },
      ignoreBlanks: true,
    });
  });

  it('follows a worksheet that its list is on when that is renamed', async () => {
    const source = await pane.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const choices = worksheets.add("Crew's");
      const validation = worksheets.add().getRange('A1:A3').dataValidation;
      validation.rule = { list: { inCellDropDown: true, source: "='Crew''s'!$A$1:$A$9" } };
      choices.name = 'Hands';
      validation.load('rule');
      await context.sync();
      return validation.rule.list?.source;
    });
    expect(source).toBe("='Hands'!$A$1:$A$9");
  });

  it('may take its list from cells of another worksheet', async () => {
    const source = await onSheet((sheet, context) => {
      const lists = context.workbook.worksheets.add('Lists');
      sheet.getRange('A1:A4').dataValidation.rule = {
        list: { inCellDropDown: true, source: lists.getRange('A2:A9') },
      };
      const inner = sheet.getRange('A2').dataValidation;
      inner.load('rule');
      return () => inner.rule.list?.source;
    });
    expect(source).toBe('=Lists!$A$2:$A$9');
  });

  it('of dates has an operator', async () => {
    const rule = await onSheet((sheet) => {
      const { dataValidation } = sheet.getRange('A1:A4');
      dataValidation.rule = { date: { formula1: '2026-01-01', operator: 'GreaterThanOrEqualTo' } };
      dataValidation.load('rule,type');
      return () => dataValidation.toJSON();
    });
    expect(rule).toMatchObject({
      type: 'Date',
      rule: { date: { formula1: '2026-01-01', operator: 'GreaterThanOrEqualTo' } },
    });
  });

  it('is cleared from part of its cells, and differs then', async () => {
    const types = await onSheet((sheet) => {
      sheet.getRange('A1:A9').dataValidation.rule = { custom: { formula: '=A1>0' } };
      sheet.getRange('A4:A5').dataValidation.clear();
      const asked = ['A1', 'A4', 'A6:A9'].map((address) => sheet.getRange(address).dataValidation);
      asked.forEach((validation) => validation.load('type'));
      return () => asked.map((validation) => validation.type);
    });
    expect(types).toEqual(['Custom', 'None', 'Custom']);
  });

  it('refuses a written list of more than 255 characters', async () => {
    const attempt = onSheet((sheet) => {
      sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'x'.repeat(256) } };
      return () => undefined;
    });
    await expect(attempt).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('conditional formats', () => {
  it('by formula read back, the newest first', async () => {
    const read = await onSheet((sheet) => {
      const range = sheet.getRange('A5:E9');
      for (const [formula, color] of [
        ['=$D5="Blocked"', '#C55A11'],
        ['=$D5="Completed"', '#C6EFCE'],
      ]) {
        const { custom } = range.conditionalFormats.add('Custom');
        custom.rule.formula = formula ?? '';
        custom.format.fill.color = color ?? '';
        custom.format.font.bold = true;
        custom.format.font.color = '#006100';
      }
      range.conditionalFormats.load(
        'items/type,items/custom/rule/formula,items/custom/format/fill/color,items/custom/format/font/bold',
      );
      const count = range.conditionalFormats.getCount();
      return () => ({ items: range.conditionalFormats.items.map((item) => item.toJSON()), count: count.value });
    });
    expect(read.count).toBe(2);
    expect(read.items).toMatchObject([
      { type: 'Custom', custom: { rule: { formula: '=$D5="Completed"' }, format: { fill: { color: '#C6EFCE' } } } },
      { type: 'Custom', custom: { rule: { formula: '=$D5="Blocked"' }, format: { font: { bold: true } } } },
    ]);
  });

  it('by the cell’s own value keep their rule', async () => {
    const rule = await onSheet((sheet) => {
      const format = sheet.getRange('D5:D9').conditionalFormats.add('CellValue');
      format.cellValue.format.font.color = '#FF0000';
      format.cellValue.rule = { formula1: '="Late"', operator: 'EqualTo' };
      format.load('type');
      format.cellValue.load('rule');
      return () => [format.type, format.cellValue.rule];
    });
    expect(rule).toEqual(['CellValue', { formula1: '="Late"', operator: 'EqualTo' }]);
  });

  it('are cleared', async () => {
    const count = await onSheet((sheet) => {
      const range = sheet.getRange('A1:A5');
      range.conditionalFormats.add('Custom');
      range.conditionalFormats.clearAll();
      const left = range.conditionalFormats.getCount();
      return () => left.value;
    });
    expect(count).toBe(0);
  });
});

describe('formats', () => {
  it('of cells read back, and null where they differ', async () => {
    const [same, mixed] = await onSheet((sheet) => {
      const range = sheet.getRange('A1:B2');
      range.format.fill.color = '#DDEBF7';
      range.format.font.set({ bold: true, italic: true, color: '#1F4E79', size: 14 });
      range.format.set({
        wrapText: true,
        verticalAlignment: 'Top',
        horizontalAlignment: 'Center',
        readingOrder: 'RightToLeft',
      });
      const wider = sheet.getRange('A1:C2');
      const load =
        'format/wrapText,format/readingOrder,format/verticalAlignment,format/horizontalAlignment,format/font,format/fill';
      [range, wider].forEach((other) => other.load(load));
      return () => [range.format.toJSON(), wider.format.toJSON()];
    });
    expect(same).toMatchObject({
      wrapText: true,
      readingOrder: 'RightToLeft',
      verticalAlignment: 'Top',
      horizontalAlignment: 'Center',
      fill: { color: '#DDEBF7' },
      font: { bold: true, italic: true, color: '#1F4E79', size: 14, underline: 'None' },
    });
    expect(mixed).toMatchObject({ wrapText: null, fill: { color: null }, font: { bold: null, underline: 'None' } });
  });

  it('of whole columns hold for cells to come', async () => {
    const read = await onSheet((sheet) => {
      sheet.getRange('B:B').numberFormat = [['@']];
      sheet.getRange('B:B').format.columnWidth = 120;
      sheet.getRange('B200').values = [['00123']];
      const cell = sheet.getRange('B200');
      cell.load('values,numberFormat,format/columnWidth');
      return () => [cell.values, cell.numberFormat, cell.format.columnWidth];
    });
    expect(read).toEqual([[['00123']], [['@']], 120]);
  });

  it('of rows and columns are in points, and hidden ones keep their size', async () => {
    const read = await onSheet((sheet) => {
      const range = sheet.getRange('A2:A3');
      range.format.rowHeight = 45;
      sheet.getRange('C:D').columnHidden = true;
      sheet.getRange('C:C').format.columnWidth = 60;
      const [column, all] = [sheet.getRange('C1'), sheet.getRange('A1:D1')];
      range.load('format/rowHeight');
      column.load('columnHidden,format/columnWidth');
      all.load('columnHidden');
      return () => [range.format.rowHeight, column.columnHidden, column.format.columnWidth, all.columnHidden];
    });
    expect(read).toEqual([45, true, 60, null]);
  });

  it('are cleared without the contents, and the contents without the formats', async () => {
    const read = await onSheet((sheet) => {
      const range = sheet.getRange('A1:B1');
      range.values = [['a', 'b']];
      range.format.font.bold = true;
      sheet.getRange('A1').clear('Formats');
      sheet.getRange('B1').clear('Contents');
      const cells = ['A1', 'B1'].map((address) => sheet.getRange(address));
      cells.forEach((cell) => cell.load('values,format/font/bold'));
      return () => cells.map((cell) => [cell.values, cell.format.font.bold]);
    });
    expect(read).toEqual([
      [[['a']], false],
      [[['']], true],
    ]);
  });

  it('leave formulas and their results alone', async () => {
    const read = await onSheet((sheet) => {
      const cells = sheet.getRange('A1:B1');
      cells.formulas = [['=1+1', '=A1*2']];
      cells.format.font.bold = true;
      cells.numberFormat = [['0.0', '0.00']];
      sheet.getRange('B:B').format.wrapText = true;
      cells.load('formulas,text,format/font/bold');
      return () => [cells.formulas, cells.text, cells.format.font.bold];
    });
    expect(read).toEqual([[['=1+1', '=A1*2']], [['2.0', '4.00']], true]);
  });

  it('know links', async () => {
    const read = await onSheet((sheet) => {
      const cell = sheet.getRange('A1');
      cell.hyperlink = { address: 'https://planner.cloud.microsoft/', textToDisplay: 'Planner', screenTip: 'Open' };
      cell.load('values,hyperlink');
      return () => [cell.values, cell.hyperlink];
    });
    expect(read).toEqual([
      [['Planner']],
      { address: 'https://planner.cloud.microsoft/', textToDisplay: 'Planner', screenTip: 'Open' },
    ]);
  });
});
