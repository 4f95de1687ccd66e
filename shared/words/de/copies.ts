import type { copiesInEnglish } from '../en/copies';
import { plural } from '../plural';

/** Die Texte des Aufgabenbereichs über Kopien einer Arbeitsmappe. */
export const copiesInGerman: typeof copiesInEnglish = {
  doubt: {
    title: 'Ist das eine Kopie?',
    takenTitle: 'Der Plan gehört zu einer anderen Kopie',
    same: 'Es ist dieselbe Arbeitsmappe',
    sameHint:
      'Sie wurde verschoben oder umbenannt, oder Sie öffnen sie unter einer anderen Adresse. Auch dieser Ort wird gemerkt.',
    takeOver: 'Hier mit dem Plan weitermachen',
    takeOverHint:
      'Die Aufgaben gehören dann zu dieser Kopie. Die andere Arbeitsmappe wird nicht mehr synchronisiert und sagt, warum.',
    takeBack: 'Wieder hier mit dem Plan weitermachen',
    takeBackHint:
      'Die Aufgaben gehören dann wieder zu dieser Arbeitsmappe. Die andere Kopie wird nicht mehr synchronisiert und sagt, warum.',
    anotherPlan: 'Einen anderen Plan verbinden',
    anotherPlanHint: 'Die Aufgaben bleiben bei der anderen Arbeitsmappe. Diese Kopie erstellt eigene.',
    disconnect: 'Vom Plan trennen',
    disconnectHint: 'Die Zeilen bleiben hier und die Aufgaben in Planner; sie werden nicht mehr synchronisiert.',
  },
  lost: {
    found: (phases) =>
      plural(
        'de',
        phases,
        'Arbeitsblatt einer Phase ist da, aber was Phaseboard darüber wusste, ist verloren; so hinterlässt die Dokumentprüfung eine Arbeitsmappe.',
        'Arbeitsblätter von Phasen sind da, aber was Phaseboard darüber wusste, ist verloren; so hinterlässt die Dokumentprüfung eine Arbeitsmappe.',
      ),
    rejoin: 'Diese Arbeitsblätter wieder aufnehmen',
    rebuilt:
      'Die Arbeitsblätter sind wieder bekannt. Als Nächstes: den Plan verbinden, den sie hatten; dort finden die Zeilen ihre Aufgaben.',
  },
  disconnected: 'Getrennt. Die Aufgaben in Planner bleiben, wie sie sind.',
  toShare: {
    title: 'Eine Kopie zum Weitergeben',
    hint: 'Ohne das, was Phaseboard sich merkt, und ohne den verborgenen Verlauf der Zeilen, für alle, die sie nur lesen. Diese Arbeitsmappe bleibt, wie sie ist.',
    open: 'Kopie zum Weitergeben öffnen',
    opened:
      'Die Kopie ist in einem eigenen Fenster geöffnet. Speichern Sie sie dort unter einem eigenen Namen und geben Sie diese weiter.',
  },
};
