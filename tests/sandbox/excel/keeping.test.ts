import { openDesk, type Desk } from '../../support/excel-desk';
import { personAt } from '../../support/grid-person';

const open: Desk[] = [];
afterEach(() => open.splice(0).forEach((desk) => desk.close()));

function opened(snapshot: unknown = null): Desk {
  const desk = openDesk(snapshot);
  open.push(desk);
  return desk;
}

/** A workbook with something of everything that a snapshot has to keep. */
async function furnished(): Promise<Desk> {
  const desk = opened();
  const pane = await desk.pane();
  await pane.Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.add('Initiate');
    sheet.tabColor = '#1F4E79';
    sheet.showGridlines = false;
    sheet.getRange('A1').values = [['Initiate phase']];
    sheet.getRange('A1').format.font.set({ bold: true, size: 16 });
    sheet.getRange('A4:D6').values = [
      ['No.', 'Responsibility', 'Status', 'Due'],
      ["'1.01", 'Name a sponsor', 'Completed', 46357],
      ["'1.02", "'=1+1", 'Not started', ''],
    ];
    sheet.getRange('D5:D6').numberFormat = [['d mmm yyyy']];
    const table = sheet.tables.add('A4:D6', true);
    table.name = 'InitiatePhase';
    table.style = 'TableStyleLight1';
    table.showBandedRows = false;
    sheet.getRange('B3').formulas = [['=COUNTIFS(InitiatePhase[Status],"Completed")']];
    sheet.getRange('A:A').format.columnWidth = 36;
    sheet.getRange('D:D').columnHidden = true;
    sheet.getRange('5:5').format.rowHeight = 45;
    sheet.getRange('B5:B6').format.wrapText = true;
    const { dataValidation } = sheet.getRange('C5:C6');
    dataValidation.rule = { list: { inCellDropDown: true, source: '=Lists!$A$1:$A$3' } };
    dataValidation.errorAlert = { message: 'Pick one.', title: 'Status', showAlert: true, style: 'Stop' };
    const { custom } = sheet.getRange('C5:C6').conditionalFormats.add('Custom');
    custom.rule.formula = '=$C5="Completed"';
    custom.format.fill.color = '#C6EFCE';
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B4'));
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.paperSize = 'A4';
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.setPrintTitleRows('4:4');
    sheet.pageLayout.setPrintArea('A1:D6');
    sheet.customProperties.add('phase', 'initiate');
    const lists = workbook.worksheets.add('Lists');
    lists.getRange('A1:A3').values = [['Not started'], ['In progress'], ['Completed']];
    lists.visibility = 'VeryHidden';
    workbook.worksheets.add('Aside').visibility = 'Hidden';
    workbook.settings.add('plan', { id: 'p1' });
    workbook.names.add('Choices', lists.getRange('A1:A3'));
    await context.sync();
  });
  return desk;
}

/** What an add-in can see of it. */
async function seen(desk: Desk): Promise<unknown> {
  const pane = await desk.pane();
  return pane.Excel.run(async (context) => {
    const { workbook } = context;
    workbook.worksheets.load('items/id,items/name,items/visibility,items/tabColor,items/showGridlines');
    const sheet = workbook.worksheets.getItem('Initiate');
    const used = sheet.getUsedRange();
    used.load('address,values,formulas,text,numberFormat');
    const table = workbook.tables.getItem('InitiatePhase');
    table.load('id,name,style,showBandedRows');
    table.columns.load('items/id,items/name');
    const status = sheet.getRange('C5:C6');
    status.dataValidation.load('type,rule,errorAlert');
    status.conditionalFormats.load('items/custom/rule/formula');
    const frozen = sheet.freezePanes.getLocationOrNullObject();
    frozen.load('address');
    sheet.pageLayout.load('orientation,paperSize,zoom');
    const phase = sheet.customProperties.getItemOrNullObject('Phase');
    phase.load('value');
    const setting = workbook.settings.getItemOrNullObject('plan');
    setting.load('value');
    const name = workbook.names.getItemOrNullObject('Choices');
    name.load('formula');
    const hidden = sheet.getRange('D1');
    hidden.load('columnHidden');
    await context.sync();
    const plain: unknown = JSON.parse(
      JSON.stringify({
        sheets: workbook.worksheets.items.map((item) => item.toJSON()),
        used: used.toJSON(),
        table: [
          table.id,
          table.name,
          table.style,
          table.showBandedRows,
          table.columns.items.map((c) => [c.id, c.name]),
        ],
        validation: status.dataValidation.toJSON(),
        formats: status.conditionalFormats.items.map((item) => item.custom.rule.formula),
        frozen: frozen.address,
        page: sheet.pageLayout.toJSON(),
        kept: [phase.value, setting.value, name.formula, hidden.columnHidden],
      }),
    );
    return plain;
  });
}

describe('a workbook', () => {
  it('that is kept and opened again is the same workbook', async () => {
    const desk = await furnished();
    const before = await seen(desk);
    const again = opened(JSON.parse(JSON.stringify(desk.host.snapshot())));
    expect(await seen(again)).toEqual(before);
    expect(before).toMatchObject({
      frozen: 'Initiate!A1:B4',
      kept: ['initiate', { id: 'p1' }, '=Lists!$A$1:$A$3', true],
      page: { orientation: 'Landscape', paperSize: 'A4', zoom: { horizontalFitToPages: 1 } },
    });
  });

  it('goes on growing after it was opened again', async () => {
    const desk = await furnished();
    const again = opened(JSON.parse(JSON.stringify(desk.host.snapshot())));
    personAt(again.host).type('Initiate!C7', 'Completed');
    const { worksheets } = await again.host.describe();
    const sheet = worksheets.find(({ name }) => name === 'Initiate');
    expect(sheet?.tables[0]?.range).toBe('A4:D7');
    expect(sheet?.cells[2]?.[1]).toEqual({ formula: '=COUNTIFS(InitiatePhase[Status],"Completed")', value: 2 });
    expect(sheet?.validations[0]?.range).toBe('C5:C7');
  });

  it('is described for a file with everything in it', async () => {
    const desk = await furnished();
    const { worksheets } = await desk.host.describe();
    expect(worksheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Sheet1', 'visible'],
      ['Initiate', 'visible'],
      ['Lists', 'veryHidden'],
      ['Aside', 'hidden'],
    ]);
    expect(worksheets[1]).toMatchObject({
      tabColor: '#1F4E79',
      gridlines: false,
      columns: [{ width: 6.14 }, {}, {}, { hidden: true }],
      rowHeights: expect.arrayContaining([{ row: 5, height: 45 }]) as unknown,
      freeze: { rows: 4, columns: 2 },
      cells: [
        ['Initiate phase'],
        [],
        [null, { formula: '=COUNTIFS(InitiatePhase[Status],"Completed")', value: 1 }],
        ['No.', 'Responsibility', 'Status', 'Due'],
        ['1.01', 'Name a sponsor', 'Completed', 46357],
        ['1.02', '=1+1', 'Not started'],
      ],
      tables: [
        {
          name: 'InitiatePhase',
          range: 'A4:D6',
          columns: ['No.', 'Responsibility', 'Status', 'Due'],
          style: 'TableStyleLight1',
          stripes: false,
          filter: true,
        },
      ],
      validations: [
        {
          range: 'C5:C6',
          rule: { type: 'list', source: '=Lists!$A$1:$A$3' },
          onError: 'stop',
          title: 'Status',
          message: 'Pick one.',
        },
      ],
      conditionalFormats: [{ range: 'C5:C6', formula: '=$C5="Completed"', style: { fill: '#C6EFCE' } }],
      page: { orientation: 'landscape', pagesWide: 1, paper: 'a4', titleRows: '4:4', printArea: 'A1:D6' },
    });
    expect(worksheets[1]?.styles).toContainEqual({ range: 'A1', style: { bold: true, fontSize: 16 } });
    expect(worksheets[1]?.styles).toContainEqual({ range: 'D5:D6', style: { numberFormat: 'd mmm yyyy' } });
    expect(worksheets[1]?.styles).toContainEqual({ range: 'B5:B6', style: { wrap: true } });
  });

  it('refuses to open what is none', () => {
    expect(() => openDesk({ rows: [] })).toThrow(TypeError);
  });
});

describe('worksheets', () => {
  it('keep their id through a new name, and formulas follow', async () => {
    const desk = await furnished();
    const pane = await desk.pane();
    await pane.Excel.run(async (context) => {
      const other = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
      other.formulas = [['=Initiate!B3*10']];
      const sheet = context.workbook.worksheets.getItem('Initiate');
      sheet.load('id');
      await context.sync();
      sheet.name = 'Phase 1: start'.replace(':', '');
      const again = context.workbook.worksheets.getItem(sheet.id);
      again.load('name');
      other.load('formulas,values');
      await context.sync();
      expect(again.name).toBe('Phase 1 start');
      expect(other.formulas).toEqual([["='Phase 1 start'!B3*10"]]);
      expect(other.values).toEqual([[10]]);
    });
  });

  it('very hidden are no longer so when they are shown, and the last visible one stays', async () => {
    const desk = await furnished();
    const pane = await desk.pane();
    await pane.Excel.run(async (context) => {
      const lists = context.workbook.worksheets.getItem('Lists');
      lists.visibility = 'Visible';
      lists.load('visibility');
      await context.sync();
      expect(lists.visibility).toBe('Visible');
    });
    const attempt = pane.Excel.run(async (context) => {
      for (const name of ['Sheet1', 'Initiate', 'Lists']) {
        context.workbook.worksheets.getItem(name).visibility = 'Hidden';
      }
      await context.sync();
    });
    await expect(attempt).rejects.toMatchObject({ code: 'InvalidOperation' });
  });

  it('take their tables along when they are deleted', async () => {
    const desk = await furnished();
    const pane = await desk.pane();
    await pane.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Initiate').delete();
      const table = context.workbook.tables.getItemOrNullObject('InitiatePhase');
      await context.sync();
      expect(table.isNullObject).toBe(true);
    });
  });
});
