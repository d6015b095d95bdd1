import { type ChangeEvent, useId } from "react";
import type { FilePlace } from "../../session/data-actions";
import { useActions } from "../use-session";

interface FileFieldProps {
  readonly slot: Exclude<FilePlace, "anywhere">;
  readonly label: string;
  readonly hint: string;
  /** How much is loaded. */
  readonly status: string;
  /** Which file that is; empty where there is none. */
  readonly origin: string;
}

/** A native file input under a box that can be clicked, dropped on, and shows what it holds. */
export function FileField({ slot, label, hint, status, origin }: FileFieldProps) {
  const { loadFiles } = useActions();
  const id = useId();

  function choose({ currentTarget }: ChangeEvent<HTMLInputElement>): void {
    void loadFiles([...(currentTarget.files ?? [])], slot);
    // So that the same file can be chosen again after it was mended.
    currentTarget.value = "";
  }

  return (
    <div className="file-field" data-slot={slot} data-filled={origin !== ""}>
      <label htmlFor={id}>{label}</label>
      <div className="file-status" role="status" aria-label={`${label} status`}>
        {status}
      </div>
      <p className="file-origin">{origin === "" ? hint : origin}</p>
      {/* Without `accept`, which would grey out IDX files: their names have no ending. */}
      <input id={id} type="file" multiple onChange={choose} />
    </div>
  );
}
