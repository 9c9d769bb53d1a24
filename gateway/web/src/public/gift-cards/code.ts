/** What somebody typed as a gift card's code, bare; null when it can't be one. */
export function cardCode(typed: string): string | null {
  const code = typed.trim().toUpperCase().replaceAll(/\s+/g, "");
  return /^[A-Z0-9-]{4,40}$/.test(code) ? code : null;
}
