import { UserPlus, UserRoundCog, Waypoints } from 'lucide-react';
import { useState } from 'react';
import { dayAt } from '@regiotafel/kernel/day';
import { Button, Panel, StatusPill, useText, useTimeText } from '@regiotafel/web-ui';
import { Coordinators, NameCoordinator } from './coordinators.js';
import { untilOf } from './until.js';
import { InvolveDialog } from './involve-dialog.js';
import { AppointDialog, EndDialog } from './person-dialogs.js';
import type { Involvement, PeopleFile } from './people.query.js';

const Item = ({ file, involvement }: { readonly file: PeopleFile; readonly involvement: Involvement }) => {
  const t = useText();
  const time = useTimeText();
  const [isEnding, setEnding] = useState(false);
  const { member, part, state, since, until, replaces, reason, endedReason, mayEnd } = involvement;
  return (
    <li>
      <strong>{member.name}</strong> · {t(`casePeople.part.${part}`)}{' '}
      {state === 'PLANNED' && <StatusPill tone="info">{t('casePeople.state.PLANNED')}</StatusPill>}
      {replaces && <span className="rt-case__detail">{t('casePeople.inPlaceOf', { name: replaces.name })}</span>}
      <span className="rt-case__detail">{[member.jobTitle, member.phone].filter(Boolean).join(' · ')}</span>
      <span className="rt-case__detail">
        {until === null
          ? t('casePeople.since', { day: time.day(dayAt(new Date(since))) })
          : t('casePeople.period', { from: time.day(dayAt(new Date(since))), until: time.day(untilOf(until)) })}
      </span>
      {reason !== null && <span className="rt-case__detail">{t('casePeople.because', { reason })}</span>}
      {endedReason !== null && (
        <span className="rt-case__detail">{t('casePeople.ended', { reason: endedReason })}</span>
      )}
      {mayEnd && (
        <span>
          <Button
            size="small"
            look="quiet"
            aria-label={t('casePeople.endOf', { name: member.name })}
            onPress={() => setEnding(true)}
          >
            {t('casePeople.end')}
          </Button>
        </span>
      )}
      {isEnding && <EndDialog file={file} involvement={involvement} onClose={() => setEnding(false)} />}
    </li>
  );
};

const List = ({ file, of }: { readonly file: PeopleFile; readonly of: readonly Involvement[] }) => (
  <ul className="rt-case__people">
    {of.map((involvement) => (
      <Item key={involvement.id} file={file} involvement={involvement} />
    ))}
  </ul>
);

export type InvolvedPanelProps = { readonly file: PeopleFile };

/** Who works on the case, from when until when, and why. */
export const InvolvedPanel = ({ file }: InvolvedPanelProps) => {
  const t = useText();
  const [open, setOpen] = useState<'INVOLVE' | 'APPOINT' | 'COORDINATE' | null>(null);
  const close = (): void => setOpen(null);
  const now = file.involvements.filter(({ state }) => state !== 'ENDED');
  const before = file.involvements.filter(({ state }) => state === 'ENDED');
  return (
    <Panel
      title={t('casePeople.involved')}
      actions={
        <>
          {file.mayInvolve && (
            <Button size="small" icon={UserPlus} onPress={() => setOpen('INVOLVE')}>
              {t('casePeople.involve')}
            </Button>
          )}
          {file.mayLead && (
            <Button size="small" icon={UserRoundCog} onPress={() => setOpen('APPOINT')}>
              {t('casePeople.appoint')}
            </Button>
          )}
          {file.mayGrant && (
            <Button size="small" icon={Waypoints} onPress={() => setOpen('COORDINATE')}>
              {t('casePeople.coordinator.name')}
            </Button>
          )}
        </>
      }
    >
      <List file={file} of={now} />
      <Coordinators file={file} />
      {before.length > 0 && (
        <details>
          <summary>{t('casePeople.before', { count: before.length })}</summary>
          <List file={file} of={before} />
        </details>
      )}
      {open === 'INVOLVE' && <InvolveDialog file={file} onClose={close} />}
      {open === 'COORDINATE' && <NameCoordinator caseId={file.id} regime={file.regime} onClose={close} />}
      {open === 'APPOINT' && <AppointDialog file={file} onClose={close} />}
    </Panel>
  );
};
