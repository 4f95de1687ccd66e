import { candidatesAmong } from './candidates';
import { grouped } from './grouped';
import { measureOf } from './likeness';
import type { Measure } from './likeness';
import { normalText } from './normal-text';

/** A text of one side: a row's wording, or what a responsibility says now. */
export interface Side {
  text: string;
  /** The text as `normalText` makes it. */
  normal: string;
  /** Its phase; `null` for the responsibilities that are in none. */
  phase: string | null;
}

export function sideOf(text: string, phase: string | null): Side {
  return { text, normal: normalText(text), phase };
}

export interface Match<L, R> {
  left: L;
  right: R;
  /** 1 for the same text, less for a like one. */
  certainty: number;
}

/** Says which pairs must not be made. */
export type Bar<L, R> = (left: L, right: R) => boolean;

/**
 * From where on two texts are the same responsibility. Sentences of one phase that say different things in the same
 * manner (“configure … per guidance from …”) stay below 0.5; one reworded in a word or two keeps more than 0.6. Across
 * phases there are more to be mistaken for.
 */
const leastWithin = 0.5;
const leastAcross = 0.6;
/** Never quite sure of what is not the same. */
const mostAlike = 0.99;

/**
 * Matches texts with texts, each once and the best first: the same text in the same phase, the same text anywhere, a
 * like text in the same phase, a like text anywhere. Several with the same text are matched in their order.
 */
export function matchTexts<L extends Side, R extends Side>(
  lefts: readonly L[],
  rights: readonly R[],
  isBarred: Bar<L, R>,
): Match<L, R>[] {
  const same = matchSame(lefts, rights, isBarred);
  const [leftRest, rightRest] = unmatched(lefts, rights, same);
  if (leftRest.length === 0 || rightRest.length === 0) return same;

  // What is common is judged by all texts: among those left over, what was replaced everywhere looks rare.
  const measure = measureOf([...lefts, ...rights].map(({ text }) => text));
  const within = matchLike(leftRest, rightRest, { measure, isBarred, least: leastWithin, keyOf: phaseOf });
  const [leftLast, rightLast] = unmatched(leftRest, rightRest, within);
  const across = matchLike(leftLast, rightLast, { measure, isBarred, least: leastAcross, keyOf: anywhere });
  return [...same, ...within, ...across];
}

/** Matches equal texts alone: in the same phase first, then in any. */
export function matchSame<L extends Side, R extends Side>(
  lefts: readonly L[],
  rights: readonly R[],
  isBarred: Bar<L, R>,
): Match<L, R>[] {
  const within = pairOff(lefts, rights, (side) => `${phaseOf(side)}\n${side.normal}`, isBarred);
  const [leftRest, rightRest] = unmatched(lefts, rights, within);
  return [...within, ...pairOff(leftRest, rightRest, ({ normal }) => normal, isBarred)];
}

type KeyOf = (side: Side) => string;

const phaseOf: KeyOf = ({ phase }) => JSON.stringify(phase);
const anywhere: KeyOf = () => '';

/** Pairs what has the same key, in order. */
function pairOff<L extends Side, R extends Side>(
  lefts: readonly L[],
  rights: readonly R[],
  keyOf: KeyOf,
  isBarred: Bar<L, R>,
): Match<L, R>[] {
  const opposite = grouped(rights, keyOf);
  return [...grouped(lefts, keyOf)].flatMap(([key, group]) => drain(group, opposite.get(key) ?? [], 1, isBarred));
}

/** Pairs the members of two groups in their order and takes them out of both. */
function drain<L, R>(lefts: L[], rights: R[], certainty: number, isBarred: Bar<L, R>): Match<L, R>[] {
  const matches: Match<L, R>[] = [];
  for (const left of [...lefts]) {
    const at = rights.findIndex((right) => !isBarred(left, right));
    for (const right of at < 0 ? [] : rights.splice(at, 1)) matches.push({ left, right, certainty });
  }
  const paired = new Set(matches.map(({ left }) => left));
  lefts.splice(0, lefts.length, ...lefts.filter((left) => !paired.has(left)));
  return matches;
}

interface Likening<L, R> {
  measure: Measure;
  isBarred: Bar<L, R>;
  least: number;
  /** Only texts with the same key are compared. */
  keyOf: KeyOf;
}

function matchLike<L extends Side, R extends Side>(
  lefts: readonly L[],
  rights: readonly R[],
  likening: Likening<L, R>,
): Match<L, R>[] {
  const opposite = grouped(rights, likening.keyOf);
  return [...grouped(lefts, likening.keyOf)]
    .flatMap(([key, group]) => likeGroups(group, opposite.get(key) ?? [], likening))
    .sort((one, other) => other.likeness - one.likeness)
    .flatMap(({ here, there, likeness }) => drain(here, there, Math.min(likeness, mostAlike), likening.isBarred));
}

interface LikeGroups<L, R> {
  /** The sides that say one text, and those that say a like one. */
  here: L[];
  there: R[];
  likeness: number;
}

/** The texts that are alike enough, in the order of both sides. */
function likeGroups<L extends Side, R extends Side>(
  lefts: readonly L[],
  rights: readonly R[],
  { measure, least }: Likening<L, R>,
): LikeGroups<L, R>[] {
  const groups = [...grouped(rights, ({ normal }) => normal).values()];
  const profiles = groups.map(profileOf);
  const candidates = candidatesAmong(profiles, measure);
  return [...grouped(lefts, ({ normal }) => normal).values()].flatMap((here) => {
    const profile = profileOf(here);
    return candidates
      .near(profile)
      .map((position) => ({
        here,
        there: groups[position] ?? [],
        likeness: measure.likeness(profile, profiles[position] ?? profile),
      }))
      .filter(({ likeness }) => likeness >= least);
  });

  function profileOf([first]: readonly Side[]) {
    return measure.profileOf(first?.text ?? '');
  }
}

function unmatched<L, R>(lefts: readonly L[], rights: readonly R[], matches: readonly Match<L, R>[]): [L[], R[]] {
  const taken = new Set<L | R>(matches.flatMap(({ left, right }) => [left, right]));
  return [lefts.filter((left) => !taken.has(left)), rights.filter((right) => !taken.has(right))];
}
