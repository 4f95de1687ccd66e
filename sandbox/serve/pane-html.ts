const officeScript =
  /<script\b[^>]*\bsrc=(["'])(https:\/\/appsforoffice\.microsoft\.com\/lib\/[^"']*\/office\.js)\1[^>]*>/i;

/** Where the sandbox answers with Microsoft's client from the npm package. */
export const localOfficeScript = '/office-js/office.js';
/** The script that connects a page to the workbook beside it, before Office.js looks for its host. */
export const connectScript = '/sandbox/connect.js';

/** Where Microsoft's sign-in is, in the rules of what a page may reach. */
const microsoftsSignIn = 'https://login.microsoftonline.com';

/**
 * A page of the add-in as the sandbox serves it: Office.js comes from this machine instead of Microsoft's CDN, and one
 * script goes before it; a page without Office.js is not touched at all. `authority` is where people sign in: the page's
 * own rules know Microsoft's clouds, and another one may be reached wherever those may. Everything else stays to the letter.
 */
export function paneHtml(html: string, authority = microsoftsSignIn): string {
  const { origin } = new URL(authority);
  const reaching = html.includes(origin) ? html : html.replaceAll(microsoftsSignIn, `${microsoftsSignIn} ${origin}`);
  return reaching.replace(officeScript, (tag: string, _quote: string, address: string) => {
    const local = tag.replace(address, localOfficeScript);
    return `<script src="${connectScript}"></script>${local}`;
  });
}
