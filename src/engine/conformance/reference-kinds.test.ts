import { expect, test } from "vitest";
import { weightsIn } from "../../domain/network/initial-weights";
import { greatestDifference } from "./difference";
import { prepared } from "./reference-prepared";

/** Float64 sums of a few hundred numbers around one. */
const TOLERANCE = 1e-12;

/** Of the weight tensors, in order. */
const FILLS = [2, 5, 8, 11, 14];

interface Case {
  readonly network: string;
  readonly side: number;
  readonly smoothing: number;
  readonly loss: number;
  /** Of the images, then of each weight tensor, {@link weighted}. */
  readonly gradients: readonly number[];
  /** Means, then variances, of each channel in the batch. */
  readonly statistics: readonly number[];
}

/**
 * By PyTorch 2.15.0 in float64: `npm run -s reference:kinds`. Dropout's random numbers are ours,
 * and PyTorch was told which pixels they keep.
 */
const CASES: readonly Case[] = [
  {
    network: "",
    side: 4,
    smoothing: 0,
    loss: 0.8267456834779261,
    gradients: [-1.5924248241232215, -0.07399124476388617, -0.17517714961965386],
    statistics: [],
  },
  {
    network: "",
    side: 4,
    smoothing: 0.3,
    loss: 0.9388951211277873,
    gradients: [-1.081803740655005, -0.04817228864317015, -0.1751771496196539],
    statistics: [],
  },
  {
    network: "dense4",
    side: 4,
    smoothing: 0,
    loss: 1.03454017958531,
    gradients: [
      0.017526662229931975, 0.361788181397857, 0.3845833686352034, -0.3114151400185645,
      0.302999289129867, 0.17467180496550064,
    ],
    statistics: [
      -0.0017676098255208518, -0.0002778269173899413, 0.0018392027628664303,
      -0.00019611538238702617, 0.006950176862632083, 0.009141253947610969, 0.006600046653230736,
      0.009322638806605105,
    ],
  },
  {
    network: "crop2",
    side: 8,
    smoothing: 0,
    loss: 0.8443451053334884,
    gradients: [-0.16646900516061236, -0.004557953905815662, -0.17346503016352088],
    statistics: [],
  },
  {
    network: "drop0.25",
    side: 4,
    smoothing: 0,
    loss: 0.6488042052611441,
    gradients: [-0.843817133058868, 0.08265613392757527, -0.22548284493562581],
    statistics: [],
  },
  {
    network: "pool",
    side: 7,
    smoothing: 0,
    loss: 1.3315583552599313,
    gradients: [-0.4142770797051, -0.20870383306451415, -0.15035247647545713],
    statistics: [],
  },
  {
    network: "conv1x3v+bias gap",
    side: 5,
    smoothing: 0,
    loss: 1.194747038145574,
    gradients: [
      0.0001399448614813013, 0.00019110326414603673, -0.07811580210909214, -0.02766715547269342,
      -0.1985905776162233,
    ],
    statistics: [],
  },
  {
    network: "conv2x2+bias",
    side: 5,
    smoothing: 0,
    loss: 1.1898190228373764,
    gradients: [
      0.08780466826734323, -0.03563330414654997, 0.37289173533007125, 0.10549305825001774,
      -0.18777201711358443,
    ],
    statistics: [],
  },
  {
    network: "conv3x2/2+bias",
    side: 8,
    smoothing: 0,
    loss: 1.4932904854250502,
    gradients: [
      0.704358287715068, -0.2995739466596355, 0.3938644813615938, -0.2719612760691303,
      -0.17278799903049347,
    ],
    statistics: [],
  },
  {
    network: "conv3x2v/2+bias",
    side: 8,
    smoothing: 0,
    loss: 0.9885383042413887,
    gradients: [
      0.016179767709045157, -0.4750953099976374, -0.1737585467150872, -0.027831441608221076,
      -0.17653841500968648,
    ],
    statistics: [],
  },
  {
    network: "conv2x3v",
    side: 4,
    smoothing: 0,
    loss: 1.2151211312767745,
    gradients: [
      0.9434451109713781, -0.0635612158544898, -0.7098465546822166, -0.3694758800949689,
      -0.519093744317277, 0.20943156880975314,
    ],
    statistics: [
      -0.0009509291220018526, 0.0004570307521663726, 0.0008331573297210838, 0.04040283269292419,
      0.044032070475983044, 0.04109458618517507,
    ],
  },
  {
    network: "conv3x2v pool",
    side: 9,
    smoothing: 0,
    loss: 1.726753885080992,
    gradients: [
      1.283839363232785, 0.3578554859706504, -1.5158141017692013, -0.18204061585595122,
      -0.13394300884889687, 0.2535612266860341,
    ],
    statistics: [
      0.4273216433786939, 0.702214461336139, 0.0017111387472277019, 0.0060131170146778285,
    ],
  },
];

test.each(CASES)("$network: loss, gradients and statistics are PyTorch's", (expected) => {
  const { network, run } = prepared({ ...expected, fills: FILLS });
  const { loss, gradient, statistics, dImages } = run(expected.smoothing);
  expect(greatestDifference([loss], [expected.loss])).toBeLessThan(TOLERANCE);
  const ofWeights = weightsIn(network).map(({ start, size }) =>
    gradient.subarray(start, start + size),
  );
  const gradients = [dImages, ...ofWeights].map(weighted);
  expect(greatestDifference(gradients, expected.gradients)).toBeLessThan(TOLERANCE);
  expect(greatestDifference(statistics, expected.statistics)).toBeLessThan(TOLERANCE);
});

/** One number in which each of a tensor's has a part of its own. */
function weighted(values: Float64Array): number {
  return values.reduce((sum, value, index) => sum + value * Math.cos(index), 0);
}
