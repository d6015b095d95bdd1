import type { ResolvedNetwork } from "../../domain/network/resolve";
import { dimensionsOf } from "../../domain/network/shape";
import { count } from "../words/formats";

interface LayerTableProps {
  readonly network: ResolvedNetwork;
}

/** What each layer makes of an image, and how many weights it learns. */
export function LayerTable({ network }: LayerTableProps) {
  const { members, resolved, weightCount: total } = network;
  return (
    <table className="layers">
      <caption className={members === 1 ? "visually-hidden" : "ensemble"}>
        {members === 1
          ? "Layers of the network"
          : `An ensemble: ${members} networks of these layers learn side by side, and their probabilities are averaged. Weights are counted of all ${members}.`}
      </caption>
      <thead>
        <tr>
          <th scope="col">Layer</th>
          <th scope="col">Output</th>
          <th scope="col">Weights</th>
        </tr>
      </thead>
      <tbody>
        {resolved.map(({ name, output, weightCount }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a layer is known by its place
          <tr key={index}>
            <th scope="row">{name}</th>
            <td>{dimensionsOf(output).join("×")}</td>
            <td>{count(members * weightCount)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {members === 1 ? "All weights" : `All weights of ${members} networks`}
          </th>
          <td>{count(total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
