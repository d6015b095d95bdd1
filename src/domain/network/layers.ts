/** The table of layers: every kind there is. All that asks about a layer asks here. */
import { CONVOLUTION } from "./kinds/convolution";
import { CROP } from "./kinds/crop";
import { DENSE } from "./kinds/dense";
import { DROPOUT } from "./kinds/dropout";
import { GLOBAL_AVERAGE } from "./kinds/global-average";
import { POOL } from "./kinds/pool";
import type { Layer, LayerKindName } from "./layer";
import type { FieldName, LayerField, LayerKind } from "./layer-kind";

export const LAYERS: {
  readonly [Name in LayerKindName]: LayerKind<Extract<Layer, { kind: Name }>>;
} = {
  conv: CONVOLUTION,
  pool: POOL,
  crop: CROP,
  gap: GLOBAL_AVERAGE,
  dense: DENSE,
  drop: DROPOUT,
};

/** In the order in which people are told of them. */
export const LAYER_KINDS = Object.keys(LAYERS) as readonly LayerKindName[];

/** The numbers of a kind, with their limits. */
export function fieldsOf(kind: LayerKindName): readonly (readonly [FieldName, LayerField])[] {
  // Sound because a kind has no numbers but its fields'.
  return Object.entries(LAYERS[kind].fields) as [FieldName, LayerField][];
}

/** The entry of the table that a layer is of. */
export function kindOf(layer: Layer): LayerKind<Layer> {
  // Sound because a layer and the entry under its kind belong together, which types cannot say.
  return LAYERS[layer.kind] as LayerKind<Layer>;
}
