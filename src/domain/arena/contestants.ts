/**
 * The contestants of the arena, as data: kinds of learner, some of them with a choice.
 *
 * How each learns is in `readers/`, how it is called in `words`: both are asked for, by their
 * types, for every row here. What it reached, where and in what time, is measured by
 * `npm run bench:arena` and stated in the README.
 */
import { RECIPE_NAMES, type RecipeName } from "../training/recipes";

interface Learner<Choice> {
  /** All that can be chosen of it. */
  readonly choices: readonly Choice[];
  /** Those that are offered at first, one a line. */
  readonly offers: readonly Choice[];
  /** What makes its ids differ: "-3-deskewed". */
  readonly idOf: (choice: Choice) => string;
}

/** Nothing to choose. */
const PLAIN: Learner<Readonly<Record<never, never>>> = {
  choices: [{}],
  offers: [{}],
  idOf: () => "",
};

export const NEIGHBOURS_LIMITS = { least: 1, most: 25 } as const;

interface NeighboursChoice {
  /** How many neighbours vote. */
  readonly k: number;
  /** Whether all images are made upright first. */
  readonly isDeskewed: boolean;
}

const NEIGHBOURS: Learner<NeighboursChoice> = {
  choices: everyK().flatMap((k) => [
    { k, isDeskewed: false },
    { k, isDeskewed: true },
  ]),
  offers: [
    { k: 3, isDeskewed: false },
    { k: 3, isDeskewed: true },
  ],
  idOf: ({ k, isDeskewed }) => `-${k}${isDeskewed ? "-deskewed" : ""}`,
};

const CONVOLUTIONAL: Learner<{ readonly recipe: RecipeName }> = {
  choices: RECIPE_NAMES.map((recipe) => ({ recipe })),
  offers: [{ recipe: "quick" }],
  idOf: ({ recipe }) => `-${recipe}`,
};

/** In the order in which they are offered: from the simplest to the most accurate. */
const ROWS = {
  softmax: PLAIN,
  "linear-svm": PLAIN,
  knn: NEIGHBOURS,
  mlp: PLAIN,
  "kernel-svm": PLAIN,
  convnet: CONVOLUTIONAL,
} as const;

export type LearnerName = keyof typeof ROWS;

type Choices = { readonly [Name in LearnerName]: (typeof ROWS)[Name]["offers"][number] };

/** Typed so that a learner and its choice are known to belong together. */
const LEARNERS: { readonly [Name in LearnerName]: Learner<Choices[Name]> } = ROWS;

/** What a contestant of one learner is, whole: the same values train the same model. */
export type ContestantOf<Name extends LearnerName> = {
  readonly [Own in Name]: { readonly learner: Own } & Choices[Own];
}[Name];

export type Contestant = ContestantOf<LearnerName>;

/** Names a contestant in messages and lists: "knn-3-deskewed". */
export type ContestantId = string;

const LEARNER_NAMES = Object.keys(LEARNERS) as readonly LearnerName[];

/** Those that are offered at first, in their order. */
export const CONTESTANTS: readonly Contestant[] = LEARNER_NAMES.flatMap((learner) =>
  contestantsOf(learner, "offers"),
);

/** Every one that can be chosen. */
export const EVERY_CONTESTANT: readonly Contestant[] = LEARNER_NAMES.flatMap((learner) =>
  contestantsOf(learner, "choices"),
);

export function contestantId(contestant: Contestant): ContestantId {
  return contestant.learner + idOf(contestant.learner, contestant);
}

const KNOWN: ReadonlyMap<ContestantId, Contestant> = new Map(
  EVERY_CONTESTANT.map((contestant) => [contestantId(contestant), contestant]),
);

/**
 * From an id, as lists and messages carry it, back to the contestant.
 *
 * @throws RangeError if there is none of that id
 */
export function contestantOf(id: ContestantId): Contestant {
  const contestant = KNOWN.get(id);
  if (contestant === undefined) throw new RangeError(`a contestant's id was expected, not "${id}"`);
  return contestant;
}

function everyK(): readonly number[] {
  const { least, most } = NEIGHBOURS_LIMITS;
  return Array.from({ length: most - least + 1 }, (_, index) => least + index);
}

function contestantsOf<Name extends LearnerName>(
  learner: Name,
  which: "choices" | "offers",
): readonly ContestantOf<Name>[] {
  const choices: readonly Choices[Name][] = LEARNERS[learner][which];
  return choices.map((choice) => ({ learner, ...choice }));
}

function idOf<Name extends LearnerName>(learner: Name, contestant: ContestantOf<Name>): string {
  return LEARNERS[learner].idOf(contestant);
}
