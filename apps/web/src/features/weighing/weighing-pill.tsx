import { StatusPill, useText } from '@regiotafel/web-ui';
import { STAGE_TONE } from './stage.js';

/** How far a weighing is. */
export const WeighingPill = ({ status }: { readonly status: keyof typeof STAGE_TONE }) => {
  const t = useText();
  return <StatusPill tone={STAGE_TONE[status]}>{t(`weighing.status.${status}`)}</StatusPill>;
};
