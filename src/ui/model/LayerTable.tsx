import type { LayerShape } from "../../domain/training/network-shapes";
import { count } from "../words/formats";

interface LayerTableProps {
  /** Networks of these layers; 1 is a network alone. */
  readonly members: number;
  readonly shapes: readonly LayerShape[];
}

/** What each layer makes of an image, and how many weights it learns. */
export function LayerTable({ members, shapes }: LayerTableProps) {
  const total = shapes.reduce((sum, { parameters }) => sum + parameters, 0);
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
        {shapes.map(({ name, output, parameters }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a layer is known by its place
          <tr key={index}>
            <th scope="row">{name}</th>
            <td>{output.join("×")}</td>
            <td>{count(parameters)}</td>
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
