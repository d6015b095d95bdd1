import { ActionIcon, Checkbox, Popover } from "@mantine/core";
import { aboutText } from "../words/contestant-text";
import styles from "./ContestantChoice.module.css";

interface OfferProps {
  readonly name: string;
  readonly summary: string;
  readonly isTicked: boolean;
  readonly isLocked: boolean;
  readonly onTick: (isTicked: boolean) => void;
}

/** One algorithm to tick; what it is stands behind its question mark. */
export function Offer({ name, summary, isTicked, isLocked, onTick }: OfferProps) {
  return (
    <div className={styles.offer}>
      <Checkbox
        label={name}
        checked={isTicked}
        disabled={isLocked}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      <Popover
        width={280}
        position="top"
        withArrow
        trapFocus
        returnFocus
        shadow="md"
        transitionProps={{ duration: 0 }}
      >
        <Popover.Target>
          <ActionIcon variant="subtle" size="sm" radius="xl" aria-label={aboutText(name)}>
            ?
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown>
          <p className="hint">{summary}</p>
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}
