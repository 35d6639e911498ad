/** The step to show for the one in the address (from 1): never further than was reached, never before the first. */
export const stepAt = (wanted: number, reached: number, steps: number): number =>
  Math.max(0, Math.min(wanted - 1, reached, steps - 1));

/** The step that asks a field; -1 when none does. */
export const stepOfField = (steps: readonly { readonly fields: readonly string[] }[], name: string): number =>
  steps.findIndex(({ fields }) => fields.some((field) => name === field || name.startsWith(`${field}.`)));
