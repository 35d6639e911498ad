import { useEffect, useRef } from 'react';

export type CheckBoxProps = {
  readonly label: string;
  readonly isSelected: boolean;
  readonly isPartly?: boolean;
  readonly onChange: () => void;
};

/** A native check box: a table has hundreds of them. */
export const CheckBox = ({ label, isSelected, isPartly = false, onChange }: CheckBoxProps) => {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = isPartly;
  }, [isPartly]);
  return (
    <input ref={box} type="checkbox" className="rt-check" aria-label={label} checked={isSelected} onChange={onChange} />
  );
};
