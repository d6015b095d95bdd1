import { ActionIcon, type MantineColorScheme, useMantineColorScheme } from "@mantine/core";
import { coloursHint, coloursName } from "#words/page-text";
import styles from "./ThemeToggle.module.css";

const NEXT: Readonly<Record<MantineColorScheme, MantineColorScheme>> = {
  auto: "light",
  light: "dark",
  dark: "auto",
};

/** Goes round: as the system, light, dark. */
export function ThemeToggle() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <ActionIcon
      className={styles.toggle}
      variant="transparent"
      size="lg"
      aria-label={coloursName(colorScheme)}
      title={coloursHint(colorScheme, NEXT[colorScheme])}
      onClick={() => setColorScheme(NEXT[colorScheme])}
    >
      <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <circle cx="12" cy="12" r="8" className={styles.ring} />
        {colorScheme === "auto" && <path d="M12 4a8 8 0 0 1 0 16z" className={styles.fill} />}
        {colorScheme === "dark" && <circle cx="12" cy="12" r="8" className={styles.fill} />}
      </svg>
    </ActionIcon>
  );
}
