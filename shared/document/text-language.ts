/** Scripts that tell the language by themselves; where several do, the first that occurs often enough. */
const scripts: readonly [language: string, letters: RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
];

/** The commonest small words of each language. Those that several share count for each of them. */
const smallWords: Record<string, Set<string>> = {
  en: new Set('the of and to for with your in is are that by on or any from not'.split(' ')),
  es: new Set('el la los las de del y para con su sus en por que una un se al no o'.split(' ')),
  de: new Set('der die das den dem und für mit ihre ihrer von zu zur zum ein eine ist im auf'.split(' ')),
  fr: new Set('le la les des et pour avec votre vos dans du une un est au aux de sur ou'.split(' ')),
  pt: new Set('o a os as do da dos das e para com seu sua em uma um não de no na ou'.split(' ')),
  it: new Set('il lo gli di e per con della del dei una un che nel alla vostro da le'.split(' ')),
  nl: new Set('de het een en van voor met uw in is op te zijn dat of aan door'.split(' ')),
};

/** The language that a text seems to be in, as a primary subtag; `en` where nothing tells. */
export function languageOfText(text: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  // Names of products are in Latin letters on every page, so a quarter of another script is enough.
  const script = scripts.find(([language, pattern]) => {
    const share = language === 'ja' ? 0.1 : 0.25;
    return (text.match(pattern)?.length ?? 0) > letters * share;
  });
  return script?.[0] ?? byWords(text);
}

function byWords(text: string): string {
  const counts = Object.entries(smallWords).map(([language, words]) => ({ language, words, count: 0 }));
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    for (const entry of counts) if (entry.words.has(word)) entry.count++;
  }
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count > 0 ? best.language : 'en';
}
