/** Hands a file that was fetched to the visitor, as if its link had been followed. */
export function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  // The browser reads the file after this turn; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
