import { TextInput } from "@mantine/core";
import { HYPERPARAMETER_TEXT } from "#words/hyperparameter-text";
import { useTyped } from "../parts/use-typed";
import { useActions, useSession } from "../use-session";
import styles from "./NetworkText.module.css";

interface NetworkTextProps {
  /** What is wrong with the network; null if nothing is. */
  readonly problem: string | null;
}

/** The layers as a line of text: to be copied, or for whoever types faster than they press. */
export function NetworkText({ problem }: NetworkTextProps) {
  const network = useSession((session) => session.settings.hyperparameters.network);
  const { changeHyperparameters } = useActions();
  const { draft, type, onBlur, onKeyDown } = useTyped((text) => {
    if (text !== network) changeHyperparameters({ network: text });
    return true;
  });
  return (
    <TextInput
      label={HYPERPARAMETER_TEXT.network.label}
      description={HYPERPARAMETER_TEXT.network.hint}
      className={styles.text}
      value={draft ?? network}
      spellCheck={false}
      autoCapitalize="off"
      autoComplete="off"
      error={problem}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    />
  );
}
