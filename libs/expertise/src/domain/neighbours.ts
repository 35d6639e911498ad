/** Codes of municipalities and of those they border on. */
export type NeighbourMap = ReadonlyMap<string, readonly string[]>;

const bothWays = (map: NeighbourMap): ReadonlyMap<string, ReadonlySet<string>> => {
  const borders = new Map<string, Set<string>>();
  const add = (from: string, to: string): void => {
    borders.set(from, (borders.get(from) ?? new Set()).add(to));
  };
  for (const [code, neighbours] of map) {
    for (const neighbour of neighbours) {
      add(code, neighbour);
      add(neighbour, code);
    }
  }
  return borders;
};

/** Borders to cross from one municipality to each that can be reached, itself 0. A border counts for both sides, whoever names it. */
export const bordersFrom = (start: string, map: NeighbourMap): ReadonlyMap<string, number> => {
  const borders = bothWays(map);
  const crossed = new Map([[start, 0]]);
  for (const [code, count] of crossed) {
    for (const neighbour of borders.get(code) ?? []) {
      if (!crossed.has(neighbour)) crossed.set(neighbour, count + 1);
    }
  }
  return crossed;
};
