/** Every kind of operation on tensors: the only place that tells them apart. */
import type { Operation } from "../../../domain/network/operation";
import { batchNorm } from "./batch-norm";
import { bias } from "./bias";
import { convolution } from "./convolution";
import { crop } from "./crop";
import { dense } from "./dense";
import { dropout } from "./dropout";
import { maximum } from "./maximum";
import { mean } from "./mean";
import type { TensorOperation } from "./tensor-operation";

/** @param position of the operation in its network */
export function tensorOperation(operation: Operation, position: number): TensorOperation {
  switch (operation.kind) {
    case "convolution":
      return convolution(operation);
    case "dense":
      return dense(operation);
    case "maximum":
      return maximum();
    case "mean":
      return mean(operation);
    case "norm":
      return batchNorm(operation);
    case "bias":
      return bias(operation);
    case "crop":
      return crop(operation);
    case "dropout":
      return dropout(operation, position);
    default:
      return operation satisfies never;
  }
}
