import { useCommand } from '@regiotafel/web-data';
import { showToast, useText } from '@regiotafel/web-ui';
import { type AccessPeople, AccessDialog } from './access-dialog.js';
import { GrantAccessMutation, type AccessObject, type Grant } from './access.query.js';
import type { GivenAccess } from './give-values.js';

export type GiveAccessProps = {
  readonly about: AccessObject;
  /** Access that the new one continues, of the same person for the same purpose. */
  readonly renews?: Grant;
  /** For process coordination: by whom of the region, and how that is called. Everywhere else it is for everything but that. */
  readonly coordination?: { readonly title: string; readonly people: AccessPeople };
  readonly onClose: () => void;
};

/** Gives one person access for a purpose, until a day. Renewing makes a new one, with its own reason. */
export const GiveAccess = ({ about, renews, coordination, onClose }: GiveAccessProps) => {
  const t = useText();
  const give = useCommand(GrantAccessMutation);
  const send = async (given: GivenAccess) => {
    const { data, problem } = await give({ objectId: about.id, ...given, renews: renews?.id ?? null });
    if (problem !== null) return problem;
    const { state, second } = data.grantAccess ?? {};
    const asked = second ? t('access.askedOf', { name: second.name }) : t('access.asked');
    showToast(state === 'REQUESTED' ? asked : t('access.given'));
    return null;
  };
  const title = renews ? t('access.renewFor', { name: renews.member.name }) : (coordination?.title ?? t('access.give'));
  return (
    <AccessDialog
      about={about}
      title={title}
      confirm={t(renews ? 'access.renew' : 'access.give')}
      caseId={about.use === 'CASE' ? about.id : null}
      people={coordination?.people}
      isFor={({ code, forCoordinator }) => code === renews?.purpose || forCoordinator === (coordination !== undefined)}
      purposeHelp={about.use === 'CASE' && !coordination ? t('access.purposeHelp') : undefined}
      receiver={renews?.member}
      purpose={renews?.purpose}
      send={send}
      onClose={onClose}
    >
      {renews && <p>{t('access.renewText')}</p>}
    </AccessDialog>
  );
};
