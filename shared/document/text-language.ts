/** Scripts in which one language is written; where several occur, the first that occurs often enough. */
const scripts: readonly [language: string, letters: RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
];

/** Scripts that several languages share: of a page in one of them, its words in Latin letters are names of products. */
const shared: readonly RegExp[] = [/[\p{Script=Cyrillic}\s]+/gu, /[\p{Script=Arabic}\s]+/gu];

/** Letters in a text too short to tell by its words alone, and how near to another language English then is. */
const few = 150;
const alike = 0.1;

/** As much of a page as tells its language. */
const enough = 20_000;

/** The most frequent characters that Chinese writes in two ways, each in the same place of both lists. */
const traditional =
  '們這個說對時來會國過還後與務員責參產實業關開電機經處應該導準備確認單點資訊軟體發現進運動變數據證項為負計劃團隊測試設';
const simplified =
  '们这个说对时来会国过还后与务员责参产实业关开电机经处应该导准备确认单点资讯软体发现进运动变数据证项为负计划团队测试设';

/** `zh-Hant` for a text in traditional characters, `zh` for any other in Chinese. */
export function chinese(text: string): string {
  const count = (letters: string) => text.match(new RegExp(`[${letters}]`, 'gu'))?.length ?? 0;
  return count(traditional) > count(simplified) ? 'zh-Hant' : 'zh';
}

/**
 * The language that a text seems to be in, as a primary subtag, or `zh-Hant`; `en` where nothing tells. What tells languages of one
 * script apart is loaded when it is first needed.
 */
export async function languageOfText(text: string): Promise<string> {
  const sample = text.slice(0, enough);
  const letters = lettersIn(sample);
  // Names of products are in Latin letters on every page, so a quarter of another script is enough.
  const script = scripts.find(([language, pattern]) => {
    const share = language === 'ja' ? 0.1 : 0.25;
    return (sample.match(pattern)?.length ?? 0) > letters * share;
  });
  if (script) return script[0] === 'zh' ? chinese(sample) : script[0];
  if (letters === 0) return 'en';
  const own = shared
    .map((pattern) => sample.match(pattern)?.join('') ?? '')
    .find((words) => lettersIn(words) > letters / 4);
  const { default: detector } = await import('eld/extrasmall');
  const found = detector.detect(own ?? sample);
  const scores = found.getScores();
  const { language } = found;
  // A few words are alike in many languages; English is taken where it is as likely.
  if (letters < few && (scores['en'] ?? 0) > (scores[language] ?? 0) - alike) return 'en';
  // Norwegian is known to browsers by the name of its written form.
  return language === 'no' ? 'nb' : language || 'en';
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
