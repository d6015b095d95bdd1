/** What a linear classifier can be trained to make small, with its gradient written out. */

/**
 * @param scores `[images * classes]`, row-major
 * @param truth `[images]`, below `classes`
 * @param gradient `[images * classes]`, overwritten: that of the mean loss, by the scores
 * @returns the mean loss
 */
export type LossOfScores = (
  scores: Float32Array,
  truth: Uint8Array,
  classes: number,
  gradient: Float32Array,
) => number;

/**
 * The multi-class hinge loss of Crammer & Singer (2001), "On the algorithmic implementation of
 * multiclass kernel-based vector machines": how far the true class falls short of leading its
 * strongest rival by 1, and 0 where it leads by more.
 *
 * Of the two usual multi-class hinges it is the one whose value bounds the number of mistakes most
 * closely: that of Weston & Watkins (1998) adds up the shortfalls to all rivals, so that one
 * image pulls at all classes at once.
 */
export const crammerSingerHinge: LossOfScores = (scores, truth, classes, gradient) => {
  gradient.fill(0);
  let loss = 0;
  for (let image = 0; image < truth.length; image++) {
    const start = image * classes;
    const trueClass = truth[image] ?? 0;
    const rival = strongestRival(scores, start, classes, trueClass);
    const lack = 1 + (scores[start + rival] ?? 0) - (scores[start + trueClass] ?? 0);
    if (rival === trueClass || lack <= 0) continue;
    loss += lack;
    gradient[start + rival] = 1 / truth.length;
    gradient[start + trueClass] = -1 / truth.length;
  }
  return loss / truth.length;
};

/** The true class itself where there is no other. */
function strongestRival(
  scores: Float32Array,
  start: number,
  classes: number,
  trueClass: number,
): number {
  let rival = trueClass;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < classes; index++) {
    const score = scores[start + index] ?? 0;
    if (index === trueClass || !(score > greatest)) continue;
    rival = index;
    greatest = score;
  }
  return rival;
}

export const crossEntropy: LossOfScores = (scores, truth, classes, gradient) => {
  let loss = 0;
  for (let image = 0; image < truth.length; image++) {
    const start = image * classes;
    let greatest = Number.NEGATIVE_INFINITY;
    for (let place = start; place < start + classes; place++) {
      greatest = Math.max(greatest, scores[place] ?? 0);
    }
    let total = 0;
    for (let place = start; place < start + classes; place++) {
      const likelihood = Math.exp((scores[place] ?? 0) - greatest);
      gradient[place] = likelihood;
      total += likelihood;
    }
    for (let place = start; place < start + classes; place++) {
      gradient[place] = (gradient[place] ?? 0) / total / truth.length;
    }
    const own = start + (truth[image] ?? 0);
    loss += Math.log(total) + greatest - (scores[own] ?? 0);
    gradient[own] = (gradient[own] ?? 0) - 1 / truth.length;
  }
  return loss / truth.length;
};
