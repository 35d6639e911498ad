/** A colour as `#rrggbb`. */
export type Hex = `#${string}`;

const channel = (value: number): number => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance, 0 (black) to 1 (white). @source WCAG 2.2, definition of relative luminance */
export const luminance = (color: string): number => {
  if (!/^#[\da-f]{6}$/i.test(color)) throw new RangeError(`not a #rrggbb colour: ${color}`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => channel(Number.parseInt(color.slice(at, at + 2), 16)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast ratio of two colours, 1 to 21, whichever is the lighter. */
export const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};
