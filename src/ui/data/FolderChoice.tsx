import { UnstyledButton } from "@mantine/core";
import { type ChangeEvent, useRef } from "react";
import { CHOOSE_FOLDER } from "#words/loading-text";
import { useActions } from "../use-session";
import styles from "./FolderChoice.module.css";

/** A folder of pictures, for whoever cannot drop one. Phones have none to choose. */
export function FolderChoice() {
  const { loadFiles } = useActions();
  const input = useRef<HTMLInputElement>(null);
  if (!("webkitdirectory" in HTMLInputElement.prototype)) return null;

  function open(): void {
    if (input.current === null) return;
    // No attribute that React's types know.
    input.current.webkitdirectory = true;
    input.current.click();
  }

  function choose({ currentTarget }: ChangeEvent<HTMLInputElement>): void {
    const files = [...(currentTarget.files ?? [])];
    void loadFiles(
      files.map((file) => ({ file, path: file.webkitRelativePath })),
      "anywhere",
    );
    // So that the same folder can be chosen again after it was mended.
    currentTarget.value = "";
  }

  return (
    <>
      <UnstyledButton className={styles.button} onClick={open}>
        {CHOOSE_FOLDER}
      </UnstyledButton>
      <input ref={input} type="file" hidden multiple onChange={choose} />
    </>
  );
}
