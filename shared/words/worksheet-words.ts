import type { WorksheetLanguage } from '../language';
import { ar } from './worksheet/ar';
import { de } from './worksheet/de';
import { en } from './worksheet/en';
import { es } from './worksheet/es';
import { fr } from './worksheet/fr';
import { he } from './worksheet/he';
import { it } from './worksheet/it';
import { ja } from './worksheet/ja';
import { ko } from './worksheet/ko';
import { nl } from './worksheet/nl';
import { pl } from './worksheet/pl';
import { pt } from './worksheet/pt';
import { ru } from './worksheet/ru';
import type { WorksheetWords } from './worksheet/shape';
import { sv } from './worksheet/sv';
import { th } from './worksheet/th';
import { tr } from './worksheet/tr';
import { zh } from './worksheet/zh';
import { zhHant } from './worksheet/zh-hant';

const catalogue: Record<WorksheetLanguage, WorksheetWords> = {
  en,
  es,
  de,
  fr,
  it,
  pt,
  nl,
  pl,
  sv,
  tr,
  ru,
  ja,
  ko,
  zh,
  'zh-Hant': zhHant,
  ar,
  he,
  th,
};

/** What is written into a workbook of that language, and into its tasks. */
export function worksheetWordsIn(language: WorksheetLanguage): WorksheetWords {
  return catalogue[language];
}
