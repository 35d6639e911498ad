import { readFragment } from '@regiotafel/web-data';
import { useText } from '@regiotafel/web-ui';
import type { PurposeName } from './access-panel.js';
import { AskAccess } from './ask-access.js';
import { CalledInParts, type MaskedCalledIn } from './called-in.query.js';
import { RequestPanel } from './request-panel.js';

export type CalledInPanelProps = {
  readonly calledIn: MaskedCalledIn;
  readonly purposes: readonly PurposeName[];
};

/** An expert who was asked, and somebody who is invited, asks for access to the case by that. */
export const CalledInPanel = ({ calledIn, purposes }: CalledInPanelProps) => {
  const t = useText();
  const { id, regime, accessRequests } = readFragment(CalledInParts, calledIn);
  return (
    <RequestPanel
      requests={accessRequests}
      purposes={purposes}
      caseId={null}
      actions={<AskAccess about={id} regime={regime} />}
      empty={t('access.request.calledIn')}
    />
  );
};
