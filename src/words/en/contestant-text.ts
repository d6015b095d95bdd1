/** The arena's contestants, named and explained to somebody who has never heard of them. */
import type { Contestant, ContestantOf, LearnerName } from "../../domain/arena/contestants";
import { RECIPE_TEXT } from "./recipe-text";

interface LearnerWords<Name extends LearnerName> {
  /** At the head of a row. */
  readonly title: string;
  /** In the middle of a sentence. */
  readonly inSentence: string;
  /** Where there is little room. */
  readonly short: string;
  /** What was chosen of it, behind its title and its short name: " (k = 3)", " 3". */
  readonly choice: (contestant: ContestantOf<Name>) => string;
  readonly shortChoice: (contestant: ContestantOf<Name>) => string;
}

const nothing = () => "";
/** Where there is nothing to choose. */
const NO_CHOICE = { choice: nothing, shortChoice: nothing } as const;

/** A row for every learner. */
const WORDS: { readonly [Name in LearnerName]: LearnerWords<Name> } = {
  softmax: {
    title: "Softmax regression",
    inSentence: "softmax regression",
    short: "softmax",
    ...NO_CHOICE,
  },
  "linear-svm": {
    title: "Linear SVM",
    inSentence: "the linear SVM",
    short: "linear SVM",
    ...NO_CHOICE,
  },
  knn: {
    title: "k-nearest neighbours",
    inSentence: "k-nearest neighbours",
    short: "k-NN",
    choice: ({ k, isDeskewed }) => ` (k = ${k}${isDeskewed ? ", deskewed" : ""})`,
    shortChoice: ({ k, isDeskewed }) => ` ${k}${isDeskewed ? " deskewed" : ""}`,
  },
  mlp: {
    title: "Multilayer perceptron",
    inSentence: "the multilayer perceptron",
    short: "MLP",
    ...NO_CHOICE,
  },
  "kernel-svm": {
    title: "Kernel SVM",
    inSentence: "the kernel SVM",
    short: "kernel SVM",
    ...NO_CHOICE,
  },
  convnet: {
    title: "Convolutional network",
    inSentence: "the convolutional network",
    short: "CNN",
    choice: ({ recipe }) => ` (${RECIPE_TEXT[recipe].name})`,
    shortChoice: ({ recipe }) => ` ${RECIPE_TEXT[recipe].name}`,
  },
};

/** "k-nearest neighbours (k = 3, deskewed)" */
export function contestantName(contestant: Contestant): string {
  return WORDS[contestant.learner].title + choiceOf(contestant.learner, contestant);
}

/** "the convolutional network (Quick)" */
export function contestantInSentence(contestant: Contestant): string {
  return WORDS[contestant.learner].inSentence + choiceOf(contestant.learner, contestant);
}

/** "k-NN 3 deskewed" */
export function shortContestantName(contestant: Contestant): string {
  return WORDS[contestant.learner].short + shortChoiceOf(contestant.learner, contestant);
}

/** What is offered, whatever its k or recipe: "k-nearest neighbours, deskewed". */
export function offerName(contestant: Contestant): string {
  const isDeskewed = contestant.learner === "knn" && contestant.isDeskewed;
  return WORDS[contestant.learner].title + (isDeskewed ? ", deskewed" : "");
}

function choiceOf<Name extends LearnerName>(learner: Name, contestant: ContestantOf<Name>): string {
  return WORDS[learner].choice(contestant);
}

function shortChoiceOf<Name extends LearnerName>(
  learner: Name,
  contestant: ContestantOf<Name>,
): string {
  return WORDS[learner].shortChoice(contestant);
}

/** At the beginning of a sentence. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
