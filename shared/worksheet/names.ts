import type { PhaseKey } from '../model';

const longestWorksheetName = 31;

/**
 * The name that Excel keeps for a worksheet of its own, the history of changes, in its languages. One too many does no
 * harm: a phase of that title gets a number.
 */
const reserved = [
  ...['history', 'historial', 'verlauf', 'historique', 'cronologia', 'histórico', 'geschiedenis', 'historia'],
  ...['historik', 'geçmiş', 'журнал', '履歴', '기록', '历史记录', '歷程記錄', 'محفوظات', 'היסטוריה', 'ประวัติ'],
];

/**
 * A worksheet name for each title: allowed by Excel, at most 31 characters, none twice and none of `taken`.
 * The rules: https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9
 */
export function worksheetNames(titles: readonly string[], taken: readonly string[] = []): string[] {
  const used = new Set([...reserved, ...taken].map(sameName));
  return titles.map((title, index) => {
    const wanted = allowed(title) || `${index + 1}`;
    let name = cut(wanted, longestWorksheetName);
    for (let count = 2; used.has(sameName(name)); count++) {
      const ending = ` (${count})`;
      name = cut(wanted, longestWorksheetName - ending.length) + ending;
    }
    used.add(sameName(name));
    return name;
  });
}

/** Whether a worksheet may have got this name for a phase of this title. */
export function isNameFor(name: string, title: string): boolean {
  const [plain = ''] = worksheetNames([title]);
  return sameName(name) === sameName(plain) || (/ \(\d+\)$/.test(name) && startsLike(name, plain));
}

/** One name of several phases of a title: the beginning of the title, and a number. */
function startsLike(name: string, plain: string): boolean {
  return sameName(plain).startsWith(sameName(name.replace(/ \(\d+\)$/, '')));
}

/** Two worksheet names are the same to Excel whatever their case. */
function sameName(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

/** Excel in East Asia takes full-width characters for the forbidden ones, and a curved apostrophe for a straight one. */
function allowed(title: string): string {
  return title
    .replace(/\s*[/\\:／＼：￥]\s*/g, ' - ')
    .replace(/[?*[\]？＊［］\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/['＇]/g, '’')
    .replace(/^[\s’-]+|[\s’-]+$/g, '');
}

/** At most `length` UTF-16 units, without half a character or half a word where that can be helped. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const characters = [...new Intl.Segmenter().segment(text)];
  const fitting = characters.filter(({ index, segment }) => index + segment.length <= length);
  const whole = fitting.map(({ segment }) => segment).join('');
  const lastSpace = text[whole.length] === ' ' ? whole.length : whole.lastIndexOf(' ');
  return (lastSpace > length / 2 ? whole.slice(0, lastSpace) : whole).replace(/[\s’]+$/, '');
}

/**
 * A table name for each phase, none twice and none of `taken`: the words of the key, or the phase's number where the
 * key is not in plain letters, and always `Rows` at the end, so that no name looks like a cell address or is a
 * worksheet's. Underscores are valid in Excel but not everywhere that structured references are read.
 */
export function tableNames(keys: readonly PhaseKey[], taken: readonly string[] = []): string[] {
  const used = new Set(taken.map(sameName));
  return keys.map((key, index) => {
    const words = /^[\x20-\x7E]+$/.test(key) ? key.match(/[a-z0-9]+/gi) : null;
    const joined = (words ?? []).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
    const wanted = `${/^[A-Z]/i.test(joined) ? joined.slice(0, 60) : `Phase${index + 1}`}Rows`;
    let name = wanted;
    for (let count = 2; used.has(sameName(name)); count++) name = `${wanted}${count}`;
    used.add(sameName(name));
    return name;
  });
}
