/** Two tokens that meet on screen, without their `--basis-` prefix, and the contrast they must reach. */
export type RolePair = { readonly front: string; readonly back: string; readonly least: number };

const TEXT = 4.5;
const SHAPE = 3;
const FAMILIES = [
  'default',
  'action-1',
  'action-2',
  'accent-1',
  'selected',
  'info',
  'negative',
  'warning',
  'highlight',
  'positive',
];
const BACKGROUNDS = ['bg-document', 'bg-subtle', 'bg-default'];

const textOn = (family: string): RolePair[] =>
  ['color-default', 'color-hover', 'color-document'].flatMap((front) =>
    [...BACKGROUNDS, 'bg-hover'].map((back) => ({
      front: `color-${family}-${front}`,
      back: `color-${family}-${back}`,
      least: TEXT,
    })),
  );

const inverseTextOn = (family: string): RolePair[] =>
  ['default', 'hover'].map((state) => ({
    front: `color-${family}-inverse-color-${state}`,
    back: `color-${family}-inverse-bg-${state}`,
    least: TEXT,
  }));

const bodyTextOn = (family: string): RolePair[] =>
  ['bg-subtle', 'bg-default'].map((back) => ({
    front: 'color-default-color-document',
    back: `color-${family}-${back}`,
    least: TEXT,
  }));

const borderOn = (family: string): RolePair[] =>
  ['bg-document', 'bg-subtle'].map((back) => ({
    front: `color-${family}-border-default`,
    back: `color-${family}-${back}`,
    least: SHAPE,
  }));

/** Every pair of roles that a component of this library puts on top of each other. */
export const ROLE_PAIRS: readonly RolePair[] = [
  ...FAMILIES.flatMap((family) => [
    ...textOn(family),
    ...inverseTextOn(family),
    ...bodyTextOn(family),
    ...borderOn(family),
  ]),
  ...BACKGROUNDS.map((back) => ({ front: 'color-default-color-subtle', back: `color-default-${back}`, least: TEXT })),
  ...BACKGROUNDS.map((back) => ({ front: 'color-action-1-color-default', back: `color-default-${back}`, least: TEXT })),
  { front: 'color-negative-color-default', back: 'color-default-bg-document', least: TEXT },
  { front: 'form-control-color', back: 'form-control-background-color', least: TEXT },
  { front: 'form-control-placeholder-color', back: 'form-control-background-color', least: TEXT },
  { front: 'form-control-disabled-color', back: 'form-control-disabled-background-color', least: TEXT },
  { front: 'form-control-read-only-color', back: 'form-control-read-only-background-color', least: TEXT },
  { front: 'form-control-border-color', back: 'form-control-background-color', least: SHAPE },
  { front: 'form-control-invalid-border-color', back: 'form-control-background-color', least: SHAPE },
  { front: 'focus-color', back: 'focus-background-color', least: TEXT },
  { front: 'focus-outline-color', back: 'color-default-bg-document', least: SHAPE },
];
