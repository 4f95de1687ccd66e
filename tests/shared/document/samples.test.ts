import { readDocument } from '../../../shared/document/read';
import { sample as english } from '../../../shared/document/samples/en';
import { sample as spanish } from '../../../shared/document/samples/es';

describe('the built-in sample', () => {
  const both = () => Promise.all([english, spanish].map(readDocument));

  it('is in the language it says', async () => {
    const [en, es] = await both();
    expect([en?.language, es?.language]).toEqual(['en', 'es']);
  });

  it('has the same phases and rows in both languages', async () => {
    const [en, es] = await both();
    const shape = (document = en) =>
      document?.phases.map(({ key, introduction, responsibilities }) => [
        key,
        introduction !== '',
        responsibilities.map(({ steps }) => steps.length),
      ]);
    expect(shape(es)).toEqual(shape(en));
    expect(en?.phases.map(({ key }) => key)).toEqual(['general', 'initiate', 'assess', 'remediate', 'enable']);
  });
});
