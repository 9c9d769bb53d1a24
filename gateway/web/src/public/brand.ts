/** Relative luminance of `#rrggbb` as WCAG defines it, 0 (black) to 1 (white). */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** A company's colour as the page's main colour, with black or white on it, whichever reads better. */
export function brandStyle(color: string | null | undefined): Record<`--${string}`, string> {
  if (!color || !/^#[\da-f]{6}$/i.test(color)) return {};
  return { "--brand": color, "--on-brand": luminance(color) > 0.36 ? "#0c2826" : "#ffffff" };
}
