import { Button, type ButtonProps } from "@mantine/core";
import type { ComponentPropsWithoutRef } from "react";

interface RestingButtonProps
  extends ButtonProps,
    Omit<ComponentPropsWithoutRef<"button">, keyof ButtonProps> {
  /** There is nothing for it to do now. */
  readonly isResting: boolean;
}

/**
 * A button that may take away its own reason when it is pressed. Disabled, it would drop the focus;
 * so it only looks and says that it is, and does nothing.
 */
export function RestingButton({ isResting, onClick, ...others }: RestingButtonProps) {
  return (
    <Button
      variant="default"
      {...others}
      aria-disabled={isResting}
      data-disabled={isResting}
      onClick={isResting ? undefined : onClick}
    />
  );
}
