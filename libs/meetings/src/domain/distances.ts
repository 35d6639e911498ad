/** A place and the codes of those beside it. */
export interface Place {
  readonly id: string;
  readonly code: string | null;
  readonly neighbours: readonly string[];
}

/** Distances between places, in the order of `ids`. */
export interface Distances {
  readonly ids: readonly string[];
  readonly km: readonly (readonly number[])[];
  readonly minutes: readonly (readonly number[])[];
}

/** A step to a neighbouring municipality; where no road of neighbours leads, as far as the longest way. */
const STEP_KM = 12;
const STEP_MINUTES = 15;

const stepsFrom = (start: Place, places: readonly Place[]): ReadonlyMap<string, number> => {
  const byCode = new Map(places.flatMap((place) => (place.code === null ? [] : [[place.code, place] as const])));
  const steps = new Map([[start.id, 0]]);
  const waiting = [start];
  for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) {
    const next = (steps.get(place.id) ?? 0) + 1;
    for (const code of place.neighbours) {
      const neighbour = byCode.get(code);
      if (!neighbour || steps.has(neighbour.id)) continue;
      steps.set(neighbour.id, next);
      waiting.push(neighbour);
    }
  }
  return steps;
};

/** How far municipalities are from each other, counted in neighbours on the way: 12 km and 15 minutes each. */
export const distancesBetween = (places: readonly Place[]): Distances => {
  const steps = places.map((place) => stepsFrom(place, places));
  const farthest = Math.max(1, ...steps.flatMap((row) => [...row.values()]));
  const table = (each: number) => steps.map((row) => places.map(({ id }) => (row.get(id) ?? farthest) * each));
  return { ids: places.map(({ id }) => id), km: table(STEP_KM), minutes: table(STEP_MINUTES) };
};
