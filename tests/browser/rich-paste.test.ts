import { openSandboxPage } from '../support/sandbox-page';
import type { SandboxPage } from '../support/sandbox-page';

jest.setTimeout(300_000);

let desk: SandboxPage;
beforeAll(async () => {
  desk = await openSandboxPage({});
  await desk.button('Open a document').click();
});
afterAll(() => desk.close());

const html =
  '<h2>Hall</h2><ul><li>Count the <a href="https://example.org/chairs">chairs</a><ul><li>the red ones</li></ul></li></ul>';

/** Pastes as Word, Outlook, a browser and Excel do: the same as rich text and as plain text. */
async function paste(rich: string, text: string): Promise<void> {
  const field = desk.pane.locator('textarea');
  await field.fill('');
  await field.evaluate(
    (element, [asHtml = '', plain = '']) => {
      const data = new DataTransfer();
      data.setData('text/plain', plain);
      if (asHtml !== '') data.setData('text/html', asHtml);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    },
    [rich, text],
  );
  // An event that a script makes pastes nothing by itself.
  await field.fill(text);
}

describe('pasted text', () => {
  it('that was edited is read as it stands, not as it was copied', async () => {
    await paste(html, 'Hall\nCount the chairs');
    await desk.pane.locator('textarea').fill('Only words.');
    await desk.button('Use this text').click();
    await desk.says(/has no list under a heading/);
  });

  it('is read with the headings and lists it was copied with', async () => {
    await paste(html, 'Hall\nCount the chairs\nthe red ones');
    await desk.button('Use this text').click();
    await desk.pane.getByText('Hall').first().waitFor();
    expect(desk.complaints).toEqual([]);
  });
});
