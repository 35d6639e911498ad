/** As much of a line of the ledger as its sums look at. */
export type Booked = {
  readonly kind: 'RESERVED' | 'WORKED' | 'RELEASED';
  readonly hours: number;
  readonly municipality: { readonly id: string; readonly name: string };
  readonly lenderMunicipality: { readonly id: string; readonly name: string } | null;
  /** The expert's organisation; its hours are lent by no municipality. */
  readonly lender: { readonly name: string } | null;
};

/** Hours of one municipality. */
export type Sum = {
  readonly id: string;
  readonly name: string;
  readonly reserved: number;
  readonly worked: number;
  /** Worked for others by its own experts. */
  readonly lent: number;
};

const nothing = ({ id, name }: { readonly id: string; readonly name: string }): Sum => ({
  id,
  name,
  reserved: 0,
  worked: 0,
  lent: 0,
});

/** Hours borrowed and lent per municipality, by name. Released hours count for nobody. */
export const sumsOf = (lines: readonly Booked[]): readonly Sum[] => {
  const sums = new Map<string, Sum>();
  const add = (municipality: Booked['municipality'], part: 'reserved' | 'worked' | 'lent', hours: number): void => {
    const sum = sums.get(municipality.id) ?? nothing(municipality);
    sums.set(municipality.id, { ...sum, [part]: sum[part] + hours });
  };
  for (const { kind, hours, municipality, lenderMunicipality } of lines) {
    if (kind === 'RELEASED') continue;
    add(municipality, kind === 'WORKED' ? 'worked' : 'reserved', hours);
    if (kind === 'WORKED' && lenderMunicipality) add(lenderMunicipality, 'lent', hours);
  }
  return [...sums.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
};
