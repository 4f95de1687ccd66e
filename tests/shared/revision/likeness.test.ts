import { matchTexts, sideOf } from '../../../shared/revision/matching';
import { measureOf } from '../../../shared/revision/likeness';
import { candidatesAmong } from '../../../shared/revision/candidates';

const anything = () => false;

function certaintyOf(one: string, other: string, others: string[] = []): number {
  const lefts = [one, ...others].map((text) => sideOf(text, 'phase'));
  const matches = matchTexts(lefts, [sideOf(other, 'phase')], anything);
  return matches[0]?.left === lefts[0] ? (matches[0]?.certainty ?? 0) : 0;
}

describe('likeness', () => {
  it.each([
    [
      'English',
      'Give every branch office a list of its devices.',
      'Give every branch office a full list of its devices.',
    ],
    [
      'Spanish',
      'Entregar a cada sucursal la lista de sus equipos.',
      'Entregar a cada sucursal la lista completa de sus equipos.',
    ],
    [
      'German',
      'Jeder Zweigstelle eine Liste ihrer Geräte geben.',
      'Jeder Zweigstelle eine vollständige Liste ihrer Geräte geben.',
    ],
    ['Japanese', '各支店に機器の一覧を配布します。', '各支店に機器の完全な一覧を配布します。'],
    ['Chinese', '向每个分支机构提供其设备清单。', '向每个分支机构提供其设备的完整清单。'],
    ['Thai', 'ส่งรายการอุปกรณ์ให้ทุกสาขา', 'ส่งรายการอุปกรณ์ทั้งหมดให้ทุกสาขา'],
    ['Arabic', 'تسليم كل فرع قائمة بأجهزته', 'تسليم كل فرع قائمة كاملة بأجهزته'],
    [
      'Russian',
      'Передать каждому филиалу список его устройств.',
      'Передать каждому филиалу полный список его устройств.',
    ],
    ['Korean', '각 지점에 장비 목록을 전달합니다.', '각 지점에 전체 장비 목록을 전달합니다.'],
  ])('sees a rewording in %s', (_, one, other) => {
    expect(certaintyOf(one, other)).toBeGreaterThan(0.6);
    expect(certaintyOf(one, other)).toBeLessThan(1);
  });

  it('tells sentences of one manner apart', () => {
    const manner = [
      'Plan the network as Contoso advises.',
      'Plan the training as Contoso advises.',
      'Plan the budget as Contoso advises.',
    ];
    expect(certaintyOf('Plan the telephones as Contoso advises.', 'Buy the licences as Contoso advises.', manner)).toBe(
      0,
    );
  });

  it('neither makes a pair of a product’s name nor loses one with it', () => {
    expect(certaintyOf('License Contoso Mail', 'Uninstall Contoso Mail on old devices')).toBe(0);
    const more = ['Share your plans with Contoso.', 'Ask Contoso for a date.', 'Let Contoso know of holidays.'];
    expect(
      certaintyOf('Open the firewall as Contoso advises.', 'Open the firewall as the Fabrikam team advises.', more),
    ).toBeGreaterThan(0.5);
  });

  it('holds for signs without words, and for nothing at all', () => {
    expect(certaintyOf('→', '→')).toBe(1);
    expect(certaintyOf('→', '←')).toBe(0);
    expect(certaintyOf('', 'Something')).toBe(0);
  });
});

describe('the index of candidates', () => {
  it('compares a text with a bounded number of others, however many there are', () => {
    const texts = Array.from({ length: 3000 }, (_, index) => `Check device ${index} of the storeroom as advised`);
    const measure = measureOf(texts);
    const profiles = texts.map(measure.profileOf);
    const near = candidatesAmong(profiles, measure);
    const found = profiles.map((profile) => near.near(profile));
    expect(Math.max(...found.map(({ length }) => length))).toBeLessThanOrEqual(12);
    // The text itself is always among the nearest.
    expect(found.every((positions, index) => positions[0] === index)).toBe(true);
  });
});
