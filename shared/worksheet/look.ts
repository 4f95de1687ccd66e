import type { Status } from '../status';
import type { CellStyle } from './description';

/** Sizes of text in points. Rows and columns are measured by them. */
export const titleSize = 16;
export const bodySize = 10;
/** Height of one line of body text, and what a row keeps above and below, in points. */
export const lineHeight = 12.75;
const rowPadding = 3;
/** The tallest row that Excel allows, in points. */
const tallest = 409;

/** Height in points of a row that shows so many lines of body text. */
export function rowHeight(lines: number): number {
  return Math.min(lines * lineHeight + rowPadding, tallest);
}

export const headerStyle: CellStyle = {
  bold: true,
  fontSize: bodySize,
  fontColor: '#FFFFFF',
  fill: '#1F4E79',
  vertical: 'center',
};

export const titleStyle: CellStyle = { bold: true, fontSize: titleSize, fontColor: '#1F3864', vertical: 'center' };

export const quietStyle: CellStyle = { fontSize: bodySize, fontColor: '#404040' };

/** What leads somewhere; the line tells it without the colour. */
export const linkStyle: CellStyle = { fontColor: '#0B4F8A', underline: true };

/** The line under a row, for programs and paper that do not show the table's own style. */
export const rowLine = '#D0D7DE';

export const tableStyle = 'TableStyleMedium2';

type StatusStyle = Pick<CellStyle, 'bold' | 'italic' | 'fontColor' | 'fill'>;

const doing: StatusStyle = { fontColor: '#1F4E79', fill: '#DDEBF7' };
const setAside: StatusStyle = { italic: true, fontColor: '#595959', fill: '#F2F2F2' };

/** How a status is filled; one that is not named is left plain. Every pair of colours is readable (WCAG AA). */
export const statusStyles: Partial<Record<Status, StatusStyle>> = {
  inProgress: doing,
  ongoing: doing,
  blocked: { bold: true, fontColor: '#833C0B', fill: '#FCE4D6' },
  deferred: setAside,
  completed: { fontColor: '#375623', fill: '#E2EFDA' },
  notApplicable: setAside,
  withdrawn: setAside,
};

/** An overdue date, told by its mark as well as by its colour. */
export const overdueStyle: StatusStyle = { bold: true, fontColor: '#C00000' };
export const overdueMark = '" !"';
