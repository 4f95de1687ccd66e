import type { WorkbookDescription } from '../../shared/worksheet/description';
import { writeXlsx } from '../../shared/worksheet/xlsx';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands the workbook to the browser as a file to save. Errors: whatever keeps the file from being written. */
export async function downloadWorkbook(workbook: WorkbookDescription, name: string): Promise<void> {
  downloadFile(await writeXlsx(workbook), name);
}

/** Hands an .xlsx file to the browser, to be saved under a name. */
export function downloadFile(file: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(file)], { type: xlsx }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser takes hold of the content when it begins the download, which is after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
