import { BLUE_LINE, LAYERS_TITLE, membersText, weightsText } from "#words/layer-text";
import parts from "../parts/shared.module.css";
import { useSession } from "../use-session";
import type { NetworkDescription } from "./describe-network";
import styles from "./LayersHead.module.css";

export const LAYERS_HEADING = "layers-heading";

export function LayersHead({ network }: { readonly network: NetworkDescription }) {
  const members = useSession((session) => session.settings.hyperparameters.members);
  return (
    <>
      <div className={styles.head}>
        <h3 id={LAYERS_HEADING}>{LAYERS_TITLE}</h3>
        <span>{BLUE_LINE}</span>
        <output>{network.isValid && weightsText(network.network.weightCount)}</output>
      </div>
      {members > 1 && <p className={parts.hint}>{membersText(members)}</p>}
    </>
  );
}
