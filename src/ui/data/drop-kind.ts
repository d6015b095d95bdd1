/**
 * What is dropped, by the types of a `DataTransfer`; null for what is nobody's business. A file out
 * of another page (a picture) comes with its address: it is a file all the same.
 */
export function dropKind(types: readonly string[]): "files" | "link" | "text" | null {
  if (types.includes("Files")) return "files";
  if (types.includes("text/uri-list") || types.includes("text/x-moz-url")) return "link";
  return types.some((type) => type.startsWith("text/")) ? "text" : null;
}
