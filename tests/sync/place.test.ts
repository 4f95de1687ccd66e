import { standingOf, withPlace } from '../../sync/place';

const web = 'https://contoso.sharepoint.com/sites/move/Shared%20Documents/Plan%20of%20Ana.xlsx';

describe('the place of a workbook', () => {
  it.each([
    ['with its spaces as they are', 'https://contoso.sharepoint.com/sites/move/Shared Documents/Plan of Ana.xlsx'],
    ['in other letter cases', 'HTTPS://Contoso.SharePoint.com/sites/Move/shared documents/plan OF ana.XLSX'],
    ['with a query and a fragment', `${web}?web=1&d=w12#Sheet1!A1`],
    ['with a slash too many', 'https://contoso.sharepoint.com//sites/move/Shared%20Documents/Plan%20of%20Ana.xlsx/'],
    ['as the path of a folder kept in step with it', 'C:\\Users\\luis\\Contoso\\Move\\Plan of Ana.xlsx'],
    ['as such a path on a Mac', '/Users/luis/Library/CloudStorage/OneDrive-Contoso/Plan of Ana.xlsx'],
  ])('is the same %s', (_, place) => {
    expect(standingOf(place, [web])).toBe('known');
  });

  it.each([
    ['under another name', web.replace('Ana', 'Luis')],
    ['in another folder', web.replace('move', 'archive')],
    ['in a local folder under another name', 'C:\\Users\\luis\\Desktop\\Plan of Ana (1).xlsx'],
    ['where it was never saved', ''],
    ['in a folder whose name ends like it', 'https://contoso.sharepoint.com/Plan%20of%20Ana.xlsx/Other.xlsx'],
  ])('is another one %s', (_, place) => {
    expect(standingOf(place, [web])).toBe('elsewhere');
  });

  it('on a disk is another one in another folder, whatever the name', () => {
    expect(standingOf('C:\\Old\\plan.xlsx', ['C:\\Plans\\plan.xlsx'])).toBe('elsewhere');
    expect(standingOf('c:/plans/PLAN.xlsx', ['C:\\Plans\\plan.xlsx'])).toBe('known');
    expect(standingOf('file:///C:/Plans/plan.xlsx', ['C:\\Plans\\plan.xlsx'])).toBe('known');
  });

  it('may hold what an address cannot', () => {
    expect(standingOf('C:\\Plans\\#1 100%.xlsx', ['C:\\Plans\\#2 100%.xlsx'])).toBe('elsewhere');
  });

  it('is remembered once', () => {
    expect(standingOf(web, [])).toBe('first');
    expect(withPlace([web], `${web}?web=1`)).toEqual([web]);
    expect(withPlace([web], 'C:\\Plan of Ana.xlsx')).toEqual([web, 'C:\\Plan of Ana.xlsx']);
  });
});
