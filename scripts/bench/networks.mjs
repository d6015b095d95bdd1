/** Networks whose speed is measured beside the recipes', in the product's words. */

/** Nothing is augmented: the network alone is measured. */
const PLAIN = { shift: 0, rotation: 0, scale: 0, shear: 0 };

/** The network M of the floor: two small convolutions. */
export const NETWORK_M = {
  ...PLAIN,
  network: "conv5x8v+bias pool conv5x16v+bias pool",
  members: 1,
  batchSize: 64,
};

/** A large one, as Keras tutorials have it: 890,000 weights, 114 times the work of M. */
export const NETWORK_L = {
  ...PLAIN,
  network:
    "conv5x32+bias conv5x32+bias pool drop0.25 conv3x64+bias conv3x64+bias pool drop0.25 dense256 drop0.5",
  members: 1,
  batchSize: 64,
};
