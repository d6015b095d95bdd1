import { useMediaQuery } from "@mantine/hooks";

/** Whether everything lies in one column, as in the style sheets; known from the first drawing on. */
export function useNarrow(): boolean {
  return useMediaQuery("(max-width: 49.99em)", false, { getInitialValueInEffect: false });
}
