import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { readFragment } from '@regiotafel/web-data';
import { Button, Panel, useText } from '@regiotafel/web-ui';
import type { Named } from '../local-name.js';
import {
  type AccessObject,
  AccessVisibility,
  type Grant,
  type MaskedVisibility,
  type Visibility,
} from './access.query.js';
import { GiveAccess } from './give-access.js';
import { GrantItem } from './grant-item.js';
import './access.css';

export type PurposeName = Named & { readonly code: string };

const Insiders = ({ insiders }: Pick<Visibility, 'insiders'>) => {
  const t = useText();
  return (
    <ul className="rt-access">
      {insiders.map(({ member, because }) => (
        <li key={member.id}>
          <strong>{member.name}</strong>
          <span className="rt-access__detail">{`${member.jobTitle} · ${t(`access.because.${because}`)}`}</span>
        </li>
      ))}
    </ul>
  );
};

type GrantsProps = {
  readonly grants: readonly Grant[];
  readonly purposes: readonly PurposeName[];
  readonly about: AccessObject;
  readonly mayGive: boolean;
  readonly isReadOnly: boolean;
};

const Grants = ({ grants, purposes, about, mayGive, isReadOnly }: GrantsProps) => (
  <ul className="rt-access">
    {grants.map((grant) => (
      <GrantItem
        key={grant.id}
        grant={grant}
        purpose={purposes.find(({ code }) => code === grant.purpose)}
        about={about}
        mayGive={mayGive}
        isReadOnly={isReadOnly}
      />
    ))}
  </ul>
);

/** What rests is with what runs: it can open again, and somebody may want to take it back. */
const isRunning = ({ state, rests }: Grant): boolean => state === 'ACTIVE' || state === 'REQUESTED' || rests;

export type AccessPanelProps = {
  readonly about: AccessObject;
  readonly visibility: MaskedVisibility;
  /** Names of the purposes that grants may have. */
  readonly purposes: readonly PurposeName[];
  /** For whoever sees who has access, and neither gives nor takes it back. */
  readonly isReadOnly?: boolean;
};

/** Who sees this, by place or by name, until when; access is given and taken back here. */
export const AccessPanel = ({ about, visibility, purposes, isReadOnly = false }: AccessPanelProps) => {
  const t = useText();
  const { mayGive, insiders, grants } = readFragment(AccessVisibility, visibility);
  const [isGiving, setGiving] = useState(false);
  const running = grants.filter(isRunning);
  const ended = grants.filter((grant) => !isRunning(grant));
  return (
    <Panel
      title={t('access.title')}
      actions={
        mayGive &&
        !isReadOnly && (
          <Button size="small" icon={UserPlus} onPress={() => setGiving(true)}>
            {t('access.give')}
          </Button>
        )
      }
    >
      {isReadOnly && <p>{t('access.whoGives')}</p>}
      <Insiders insiders={insiders} />
      <h3>{t('access.byName', { count: running.length })}</h3>
      {running.length === 0 ? (
        <p>{t('access.nobody')}</p>
      ) : (
        <Grants grants={running} purposes={purposes} about={about} mayGive={mayGive} isReadOnly={isReadOnly} />
      )}
      {ended.length > 0 && (
        <details className="rt-access__ended">
          <summary>{t('access.ended', { count: ended.length })}</summary>
          <Grants grants={ended} purposes={purposes} about={about} mayGive={mayGive} isReadOnly={isReadOnly} />
        </details>
      )}
      {isGiving && <GiveAccess about={about} onClose={() => setGiving(false)} />}
    </Panel>
  );
};
