import Sequencer from '@jest/test-sequencer';

const long = /[\\/]tests[\\/](?:browser|simulation)[\\/]/;

/** The long stories come first, also where nobody has run them yet, so that none of them is left alone at the end. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isLong = ({ path }) => long.test(path);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
}
