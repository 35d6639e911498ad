import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '@regiotafel/web-data';
import { Button, showToast, useText } from '@regiotafel/web-ui';
import { useMe } from '../me.js';
import { useHasRole } from '../session/use-has-role.js';
import { AccessDialog } from './access-dialog.js';
import { AskAccessMutation } from './access-request.query.js';
import type { GivenAccess } from './give-values.js';

export type AskAccessProps = {
  /** The case by its own id or by that of its card. */
  readonly about: string;
  readonly regime: string;
  /** The own access that is to be continued. */
  readonly renews?: { readonly id: string; readonly purpose: string };
  readonly look?: 'primary';
};

/** Asks for access for oneself. */
export const AskAccess = ({ about, regime, renews, look }: AskAccessProps) => {
  const t = useText();
  const me = useMe();
  const isCoordinator = useHasRole('COORDINATOR');
  const ask = useCommand(AskAccessMutation);
  const [isAsking, setAsking] = useState(false);
  const send = async ({ memberId: _member, secondId: _second, ...given }: GivenAccess) => {
    const { problem } = await ask({ about, ...given, renews: renews?.id ?? null });
    if (problem === null) showToast(t('access.request.sent'));
    return problem;
  };
  const title = t(renews ? 'access.request.renew' : 'access.request.ask');
  return (
    <>
      <Button size="small" icon={UserPlus} {...(look && { look })} onPress={() => setAsking(true)}>
        {title}
      </Button>
      {isAsking && me && (
        <AccessDialog
          about={{ id: about, use: 'CASE', regime }}
          title={title}
          confirm={t('access.request.send')}
          receiver={me.member}
          purpose={renews?.purpose}
          isFor={({ code, forCoordinator }) => isCoordinator || !forCoordinator || code === renews?.purpose}
          send={send}
          onClose={() => setAsking(false)}
        >
          <p>{t('access.request.askText')}</p>
        </AccessDialog>
      )}
    </>
  );
};
