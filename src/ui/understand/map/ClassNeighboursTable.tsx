import { useMemo, useState } from "react";
import { count, percent } from "#words/formats";
import { closestText } from "#words/map-text";
import { classNeighbours, NEIGHBOURS } from "../../../domain/understand/class-neighbours";
import type { ValidationMap } from "../../../domain/understand/inspection";
import type { Readings } from "../../../domain/understand/readings";

interface ClassNeighboursTableProps {
  readonly map: ValidationMap;
  readonly readings: Readings;
}

/** The map in numbers, counted when somebody wants to see them. */
export function ClassNeighboursTable(props: ClassNeighboursTableProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="disclosure" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Which classes lie close together, in numbers</summary>
      {isOpen && <NeighbourNumbers {...props} />}
    </details>
  );
}

function NeighbourNumbers({ map, readings }: ClassNeighboursTableProps) {
  const { truth, classLabels } = readings;
  const rows = useMemo(
    () => classNeighbours(map.points, truth, classLabels.length),
    [map, truth, classLabels],
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: many classes scroll, by keyboard too
    <section className="map-numbers" aria-label="Classes that lie close together" tabIndex={0}>
      <table>
        <caption>
          Of the {NEIGHBOURS} nearest points of each image, those that are of another class
        </caption>
        <thead>
          <tr>
            <th scope="col">Class</th>
            <th scope="col">Images</th>
            <th scope="col">Of other classes</th>
            <th scope="col">Most of them</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ classIndex, images, otherShare, closest }) => (
            <tr key={classIndex}>
              <th scope="row">{classLabels[classIndex]}</th>
              <td>{count(images)}</td>
              <td>{percent(otherShare)}</td>
              <td>{closestText(closest, classLabels)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
