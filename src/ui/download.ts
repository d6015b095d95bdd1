/** Puts a file among the user's downloads. */
export function download(content: Blob, fileName: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  // Safari reads the blob a little after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
