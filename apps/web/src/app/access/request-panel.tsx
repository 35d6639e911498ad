import type { ReactNode } from 'react';
import { readFragment } from '@regiotafel/web-data';
import { Panel, useText } from '@regiotafel/web-ui';
import type { PurposeName } from './access-panel.js';
import { AccessRequestParts, type MaskedAccessRequest } from './access-request.query.js';
import { RequestItem } from './request-item.js';
import './access.css';

export type RequestPanelProps = {
  readonly requests: readonly MaskedAccessRequest[];
  readonly purposes: readonly PurposeName[];
  /** For whoever leads the case. */
  readonly caseId: string | null;
  /** To ask; absent while the own request waits. */
  readonly actions?: ReactNode;
  /** What stands here when nobody has asked. */
  readonly empty: string;
};

/** Who asks to read a case, newest first. */
export const RequestPanel = ({ requests, purposes, caseId, actions, empty }: RequestPanelProps) => {
  const t = useText();
  const shown = readFragment(AccessRequestParts, requests);
  const waits = caseId === null && shown.some(({ state }) => state === 'ASKED' || state === 'SECOND_NEEDED');
  return (
    <Panel title={t('access.request.title')} actions={!waits && actions}>
      {shown.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <ul className="rt-access">
          {shown.map((request) => (
            <RequestItem
              key={request.id}
              request={request}
              purpose={purposes.find(({ code }) => code === request.purpose)}
              caseId={caseId}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
};
