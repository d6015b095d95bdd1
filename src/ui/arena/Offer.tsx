import { Checkbox } from "@mantine/core";
import { useId } from "react";
import { aboutText } from "#words/contestant-summary-text";
import styles from "./Offer.module.css";

interface OfferProps {
  readonly name: string;
  readonly summary: string;
  readonly isTicked: boolean;
  readonly isLocked: boolean;
  readonly onTick: (isTicked: boolean) => void;
}

/**
 * One algorithm to tick; what it is stands behind its question mark, in the browser's own popover:
 * a library for that would double what is fetched for the comparison.
 */
export function Offer({ name, summary, isTicked, isLocked, onTick }: OfferProps) {
  const id = useId();
  return (
    <div className={styles.offer}>
      <Checkbox
        label={name}
        checked={isTicked}
        disabled={isLocked}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <button type="button" className={styles.mark} popoverTarget={id} aria-label={aboutText(name)}>
        ?
      </button>
      <p id={id} popover="auto" className={styles.about}>
        {summary}
      </p>
    </div>
  );
}
