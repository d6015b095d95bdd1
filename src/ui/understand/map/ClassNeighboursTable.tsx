import { useMemo, useState } from "react";
import { count, percent } from "#words/formats";
import { closestText, NEIGHBOUR_WORDS } from "#words/map-text";
import { classNeighbours } from "../../../domain/understand/class-neighbours";
import type { ValidationMap } from "../../../domain/understand/inspection";
import type { Readings } from "../../../domain/understand/readings";
import tables from "../../parts/Numbers.module.css";
import parts from "../../parts/shared.module.css";

interface ClassNeighboursTableProps {
  readonly map: ValidationMap;
  readonly readings: Readings;
}

/** The map in numbers, counted when somebody wants to see them. */
export function ClassNeighboursTable(props: ClassNeighboursTableProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={parts.disclosure} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{NEIGHBOUR_WORDS.summary}</summary>
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
    <section className={tables.long} aria-label={NEIGHBOUR_WORDS.region} tabIndex={0}>
      <table className={tables.numbers}>
        <caption>{NEIGHBOUR_WORDS.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{NEIGHBOUR_WORDS.label}</th>
            <th scope="col">{NEIGHBOUR_WORDS.images}</th>
            <th scope="col">{NEIGHBOUR_WORDS.others}</th>
            <th scope="col">{NEIGHBOUR_WORDS.most}</th>
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
