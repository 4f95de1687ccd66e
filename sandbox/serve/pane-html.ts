const officeScript =
  /<script\b[^>]*\bsrc=(["'])(https:\/\/appsforoffice\.microsoft\.com\/lib\/[^"']*\/office\.js)\1[^>]*>/i;

/** Where the sandbox answers with Microsoft's client from the npm package. */
export const localOfficeScript = '/office-js/office.js';
/** The script that connects a page to the workbook beside it, before Office.js looks for its host. */
export const connectScript = '/sandbox/connect.js';

/**
 * A page of the add-in as the sandbox serves it: Office.js comes from this machine instead of Microsoft's CDN, and one
 * script goes before it. Everything else stays to the letter; a page without Office.js is not touched at all.
 */
export function paneHtml(html: string): string {
  return html.replace(officeScript, (tag: string, _quote: string, address: string) => {
    const local = tag.replace(address, localOfficeScript);
    return `<script src="${connectScript}"></script>${local}`;
  });
}
