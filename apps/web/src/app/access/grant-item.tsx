import { useState } from 'react';
import { useCommand, type Problem } from '@regiotafel/web-data';
import {
  AlertDialog,
  Button,
  RadioGroup,
  showToast,
  StatusPill,
  useText,
  useTimeText,
  type PillTone,
} from '@regiotafel/web-ui';
import { useLocalName, type Named } from '../local-name.js';
import { useMe } from '../me.js';
import { ProblemNotice } from '../query-view.js';
import { ApproveGrantMutation, RevokeGrantMutation, type AccessObject, type Grant } from './access.query.js';
import { RouteLink } from '../route-link.js';
import { GiveAccess } from './give-access.js';

const REASONS = ['NO_LONGER_NEEDED', 'MISTAKE', 'LEFT'] as const;
const TONE: Readonly<Record<Grant['state'], PillTone>> = {
  ACTIVE: 'positive',
  REQUESTED: 'warning',
  EXPIRED: 'neutral',
  REVOKED: 'neutral',
};

const Revoke = ({ grant, onClose }: { readonly grant: Grant; readonly onClose: () => void }) => {
  const t = useText();
  const revoke = useCommand(RevokeGrantMutation);
  const [reason, setReason] = useState<(typeof REASONS)[number]>('NO_LONGER_NEEDED');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isPending, setPending] = useState(false);
  const send = async (): Promise<void> => {
    setPending(true);
    const result = await revoke({ grantId: grant.id, reason });
    setPending(false);
    setProblem(result.problem);
    if (result.problem !== null) return;
    showToast(t('access.revoked', { name: grant.member.name }));
    onClose();
  };
  return (
    <AlertDialog
      title={t('access.revokeTitle', { name: grant.member.name })}
      isOpen
      look="danger"
      confirm={t('access.revoke')}
      isPending={isPending}
      onConfirm={() => void send()}
      onCancel={onClose}
    >
      <p>{t('access.revokeText')}</p>
      <RadioGroup
        label={t('access.reason')}
        options={REASONS.map((id) => ({ id, label: t(`access.reason.${id}`) }))}
        value={reason}
        onChange={(id) => setReason(REASONS.find((each) => each === id) ?? 'NO_LONGER_NEEDED')}
      />
      {problem !== null && <ProblemNotice problem={problem} />}
    </AlertDialog>
  );
};

const Approve = ({ grant }: { readonly grant: Grant }) => {
  const t = useText();
  const approve = useCommand(ApproveGrantMutation);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (): Promise<void> => {
    const result = await approve({ grantId: grant.id });
    setProblem(result.problem);
    if (result.problem === null) showToast(t('access.approved', { name: grant.member.name }));
  };
  return (
    <>
      <Button size="small" onPress={() => void send()} aria-label={t('access.approveFor', { name: grant.member.name })}>
        {t('access.approve')}
      </Button>
      {problem !== null && <ProblemNotice problem={problem} />}
    </>
  );
};

type ActionsProps = { readonly grant: Grant; readonly about: AccessObject; readonly mayGive: boolean };

const Actions = ({ grant, about, mayGive }: ActionsProps) => {
  const t = useText();
  const me = useMe();
  const [open, setOpen] = useState<'REVOKE' | 'RENEW' | null>(null);
  const mayRevoke = grant.state === 'ACTIVE' || grant.state === 'REQUESTED' || grant.rests;
  const close = (): void => setOpen(null);
  const { name } = grant.member;
  return (
    <span className="rt-access__actions">
      {grant.state === 'REQUESTED' && !grant.isSeconded && me?.member.id !== grant.givenBy.id && (
        <Approve grant={grant} />
      )}
      {mayGive && isRenewable(grant) && (
        <Button size="small" aria-label={t('access.renewFor', { name })} onPress={() => setOpen('RENEW')}>
          {t('access.renew')}
        </Button>
      )}
      {mayRevoke && (
        <Button size="small" aria-label={t('access.revokeFrom', { name })} onPress={() => setOpen('REVOKE')}>
          {t('access.revoke')}
        </Button>
      )}
      {open === 'REVOKE' && <Revoke grant={grant} onClose={close} />}
      {open === 'RENEW' && <GiveAccess about={about} renews={grant} onClose={close} />}
    </span>
  );
};

/** What ran out or still runs goes on by a new one; what was taken back was taken back for a reason. */
const isRenewable = ({ state }: Grant): boolean => state === 'ACTIVE' || state === 'EXPIRED';

export type GrantItemProps = {
  readonly grant: Grant;
  readonly purpose: Named | undefined;
  readonly about: AccessObject;
  /** Whether what it is about is still open to new access. */
  readonly mayGive: boolean;
  readonly isReadOnly: boolean;
};

/** Access of one person: to what, why, until when, given by whom. */
export const GrantItem = ({ grant, purpose, about, mayGive, isReadOnly }: GrantItemProps) => {
  const t = useText();
  const time = useTimeText();
  const nameOf = useLocalName();
  const { member, state, isShut, until, fieldSets, givenBy } = grant;
  return (
    <li>
      <span className="rt-access__head">
        <strong>{member.name}</strong>
        {isShut && <StatusPill tone="warning">{t('access.shut')}</StatusPill>}
        {grant.rests && <StatusPill tone="warning">{t('access.state.RESTS')}</StatusPill>}
        {state !== 'ACTIVE' && !grant.rests && <StatusPill tone={TONE[state]}>{t(`access.state.${state}`)}</StatusPill>}
      </span>
      <span className="rt-access__detail">{`${member.jobTitle} · ${member.organisation?.name ?? member.tenantName}`}</span>
      <span className="rt-access__detail">{fieldSets.map((set) => t(`fieldSet.${set}`)).join(', ')}</span>
      <span className="rt-access__detail">
        {nameOf(purpose) || grant.purpose} · {t('access.until', { day: time.day(until) })} ·{' '}
        {t('access.givenBy', { name: givenBy.name })}
      </span>
      {state === 'REQUESTED' && grant.second && (
        <span className="rt-access__detail">{t('access.waitsFor', { name: grant.second.name })}</span>
      )}
      {grant.rests && !isReadOnly && <span className="rt-access__detail">{t('access.rests')}</span>}
      {grant.toSecond && (
        <span className="rt-access__detail">
          <RouteLink to="/inzage/gegeven/$id" params={{ id: grant.toSecond }}>
            {t('access.toSecond')}
          </RouteLink>
        </span>
      )}
      {grant.renews && <span className="rt-access__detail">{t('access.renewed')}</span>}
      {state !== 'REVOKED' && !isReadOnly && <Actions grant={grant} about={about} mayGive={mayGive} />}
    </li>
  );
};
