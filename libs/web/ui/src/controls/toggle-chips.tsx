import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import './toggle-chips.css';

export type Chip = { readonly id: string; readonly label: string; readonly count?: number };

export type ToggleChipsProps = {
  readonly label: string;
  readonly chips: readonly Chip[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
};

/** One choice out of a few, always visible: saved views above a table. Arrow keys move, Enter chooses. */
export const ToggleChips = ({ label, chips, selected, onSelect }: ToggleChipsProps) => (
  <ToggleButtonGroup
    aria-label={label}
    className="rt-chips"
    selectionMode="single"
    disallowEmptySelection
    selectedKeys={[selected]}
    onSelectionChange={(keys) => {
      const [next] = keys;
      if (next !== undefined) onSelect(String(next));
    }}
  >
    {chips.map((chip) => (
      <ToggleButton key={chip.id} id={chip.id} className="rt-chip">
        {chip.count === undefined ? chip.label : `${chip.label} (${chip.count})`}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
);
