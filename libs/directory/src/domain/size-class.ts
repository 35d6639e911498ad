/** Small up to 50,000 inhabitants, medium up to 100,000. */
export type SizeClass = 'SMALL' | 'MEDIUM' | 'LARGE';

export const sizeClassOf = (inhabitants: number): SizeClass => {
  if (inhabitants <= 50_000) return 'SMALL';
  return inhabitants <= 100_000 ? 'MEDIUM' : 'LARGE';
};
