import { readDocument } from '../../../shared/document/read';
import type { Document } from '../../../shared/model';
import { fixture, readFixture } from '../../support/documents';

/** Keys, titles and rows of a document, steps indented by their depth. */
const outline = ({ phases }: Document) =>
  phases.map(({ key, title, responsibilities }) => ({
    [`${key}: ${title}`]: responsibilities.flatMap(({ text, steps }) => [
      text,
      ...steps.map((step) => `${'>'.repeat(step.depth)} ${step.text}`),
    ]),
  }));

describe('a document', () => {
  it('is read with its anchors as keys, its points as rows and deeper points as steps', async () => {
    const document = await readFixture('anchored.md');
    expect(document).toMatchObject({
      title: 'Moving house',
      language: 'en',
      introduction: 'You have the following duties while the firm moves.*',
    });
    expect(document.phases[0]?.introduction).toBe(
      'Everybody helps.\nThey last all year.\nAsk the janitor when in doubt.',
    );
    expect(outline(document)).toEqual([
      {
        'general-duties: General duties': [
          'Label every box on two sides.',
          'Return the keys, see the key list and room 3. Ask for a receipt.',
          'Empty the cellar shelves.',
        ],
      },
      {
        'packing-phase: Packing phase': [
          'Wrap the glasses:',
          '> wine glasses',
          '>> red ones first',
          '> water glasses',
          'Number the boxes.',
        ],
      },
    ]);
  });

  it.each([
    ['with Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with a byte order mark', (text: string) => `\uFEFF${text}`],
    ['with old Mac line ends', (text: string) => text.replaceAll('\n', '\r')],
  ])('is the same %s', async (_, change) => {
    const text = change(fixture('anchored.md'));
    expect(await readDocument({ name: 'anchored.md', text })).toEqual(await readFixture('anchored.md'));
    const bytes = new TextEncoder().encode(text);
    expect(await readDocument({ name: 'anchored.md', bytes })).toEqual(await readFixture('anchored.md'));
  });

  it('without anchors has keys made of its headings, each once, in any script', async () => {
    expect(outline(await readFixture('plain-headings.md'))).toEqual([
      { 'fase-de-correccion: Fase de corrección': ['Ordenar el almacén.'] },
      { 'fase-de-correccion-2: Fase de corrección': ['Pintar la puerta.'] },
      { '評価: 評価': ['倉庫を確認する。'] },
      { 'phase: ¿?': ['Una fila sin nombre de fase.'] },
    ]);
  });

  it('never gives a heading the key that another heading’s anchor names', async () => {
    const text = '## Start\n- a\n\n## <a name="start"></a>Begin\n- b\n\n## <a id="start"></a>Again\n- c';
    const { phases } = await readDocument({ name: 'x', text });
    expect(phases.map(({ key }) => key)).toEqual(['start-3', 'start', 'start-2']);
  });

  it('may have its phases on the first level', async () => {
    const document = await readFixture('first-level-phases.md');
    expect(document.title).toBe('Garden year');
    expect(outline(document)).toEqual([
      { 'spring: Spring': ['Sow the peas.'] },
      { 'summer: Summer': ['Water the beds.', 'Pick the beans.'] },
    ]);
  });

  it('may be divided in parts above its phases', async () => {
    const document = await readFixture('parts.md');
    expect(document.title).toBe('Kitchen handbook');
    expect(outline(document)).toEqual([
      { 'before-opening: Before opening': ['Light the oven.'] },
      { 'after-closing: After closing': ['Sweep the floor.'] },
    ]);
  });

  it('keeps lists under deeper headings in their phase', async () => {
    const document = await readFixture('workstreams.md');
    expect(outline(document)).toEqual([
      { 'build: Build': ['Raise the roof.', 'Hang the speakers.', 'Test the desk.'] },
      { 'show: Show': ['Open the gates.'] },
    ]);
    expect(document.phases[0]?.introduction).toBe('Two crews work in parallel.');
  });

  it('in two languages is read in its own', async () => {
    const document = await readFixture('bilingual.md');
    expect(document).toMatchObject({
      title: 'Ihre Aufgaben',
      language: 'de',
      introduction: 'Das ist zu tun. Und zwar bald.',
    });
    expect(outline(document)).toEqual([{ 'start: Beginn': ['Den Schlüssel abholen.'] }]);
  });

  it('without any heading is one phase', async () => {
    const document = await readFixture('list-alone.md');
    expect(document.title).toBe('list-alone');
    expect(outline(document)).toEqual([{ 'general: General': ['Feed the cat.', 'Water the plants.'] }]);
  });

  it('with a title alone is one phase of that name', async () => {
    const document = await readFixture('titled-list.md');
    expect(document.introduction).toBe('Thank you for helping.');
    expect(outline(document)).toEqual([{ 'holiday: While we are away': ['Feed the cat.', 'Water the plants.'] }]);
  });

  it('with a list before its first phase has that list as its general phase', async () => {
    expect(outline(await readFixture('opening-list.md'))).toEqual([
      { 'general: General': ['Pay the rent.'] },
      { 'season: Season': ['Mow the pitch.'] },
    ]);
  });

  it('has no rows for empty points, and loses none below them', async () => {
    expect(outline(await readFixture('empty-points.md'))).toEqual([
      { 'odd: Odd': ['Nested without a parent.', 'Another one.', 'Last point.'] },
    ]);
  });

  it('with broken front matter is read all the same', async () => {
    const text = '---\ntitle: [unclosed\nlang: es\n---\n\n## A\n\n- Una fila para el equipo de la casa\n';
    expect(await readDocument({ name: 'a.md', text })).toMatchObject({ language: 'es', phases: [{ key: 'a' }] });
  });
});

describe('the language of a document', () => {
  it.each([
    ['en', 'Keep the list of the risks and tell the team what is to be done.'],
    ['es', 'Mantener la lista de los riesgos y decir al equipo lo que hay que hacer.'],
    ['de', 'Die Liste der Risiken führen und dem Team sagen, was zu tun ist.'],
    ['fr', 'Tenir la liste des risques et dire à l’équipe ce qui est à faire pour le projet.'],
    ['pt', 'Manter a lista dos riscos e dizer à equipa o que não foi feito em cada uma das fases.'],
    ['it', 'Tenere la lista dei rischi e dire al gruppo che cosa fare per il progetto della sede.'],
    ['nl', 'De lijst van de risico’s bijhouden en het team zeggen wat er te doen is voor het project.'],
    ['ja', 'Azure の危険の一覧を管理し、チームに伝える。'],
    ['zh', '维护风险清单并告知团队需要做什么。'],
    ['ko', '위험 목록을 관리하고 팀에 알립니다.'],
    ['ru', 'Вести список рисков и сообщать команде, что делать.'],
    ['ar', 'الاحتفاظ بقائمة المخاطر وإبلاغ الفريق.'],
    ['en', '1234'],
  ])('is told by its text: %s', async (language, text) => {
    expect((await readDocument({ name: 'x', text: `- ${text}` })).language).toBe(language);
  });

  it('is what its front matter says, whatever the text', async () => {
    const text = '---\nlang: pt-BR\n---\n- The list of the risks\n';
    expect((await readDocument({ name: 'x', text })).language).toBe('pt');
  });
});
