import { useEffect } from 'react';
import { useWatch, type FieldPath, type FieldValues, type UseFormReturn } from 'react-hook-form';

/** Two fields of which one is enough: choosing the one makes an empty field for the other right. */
export const useEither = <V extends FieldValues, O>(
  form: UseFormReturn<V, unknown, O>,
  chosen: FieldPath<V>,
  other: FieldPath<V>,
): void => {
  const value: unknown = useWatch({ control: form.control, name: chosen });
  useEffect(() => {
    if (form.getFieldState(other).error) void form.trigger(other);
  }, [form, value, other]);
};
