import { Pencil, UserPlus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useCommand, type Problem } from '@regiotafel/web-data';
import { Button, Panel, showToast, StatusPill, useText } from '@regiotafel/web-ui';
import { ProblemNotice } from '../../app/query-view.js';
import { KindDialog, PartyDialog, RelativeDialog } from './surrounding-dialogs.js';
import { EndSurroundingMutation, type Party, type Relative, type SurroundingsFile } from './surroundings.query.js';

type EntryProps = {
  readonly file: SurroundingsFile;
  readonly of: Pick<Relative, 'id' | 'name'>;
  readonly children: ReactNode;
};

/** One row, with the way to take it off the list. */
const Entry = ({ file, of: { id, name }, children }: EntryProps) => {
  const t = useText();
  const end = useCommand(EndSurroundingMutation);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (): Promise<void> => {
    const result = await end({ caseId: file.id, surroundingId: id });
    setProblem(result.problem);
    if (result.problem === null) showToast(t('surroundings.ended', { name }));
  };
  return (
    <li>
      {children}
      {file.mayWriteSurroundings && (
        <span>
          <Button size="small" look="quiet" aria-label={t('surroundings.endOf', { name })} onPress={() => void send()}>
            {t('surroundings.end')}
          </Button>
        </span>
      )}
      {problem !== null && <ProblemNotice problem={problem} />}
    </li>
  );
};

const RelativeEntry = ({ file, relative }: { readonly file: SurroundingsFile; readonly relative: Relative }) => {
  const t = useText();
  return (
    <Entry file={file} of={relative}>
      <strong>{relative.name}</strong> · {t(`surroundings.relation.${relative.relation}`)}
      {relative.note !== null && <p className="rt-case__text">{relative.note}</p>}
    </Entry>
  );
};

const PartyEntry = ({ file, party }: { readonly file: SurroundingsFile; readonly party: Party }) => {
  const t = useText();
  const { name, organisation, task, phone, member } = party;
  return (
    <Entry file={file} of={party}>
      <strong>{name}</strong> · {organisation}{' '}
      {member !== null && <StatusPill tone="info">{t('surroundings.hasSeat')}</StatusPill>}
      {phone !== null && <span className="rt-case__detail">{phone}</span>}
      <p className="rt-case__text">{task}</p>
    </Entry>
  );
};

type PanelProps = { readonly file: SurroundingsFile };

/** The people around the person. */
export const RelativesPanel = ({ file }: PanelProps) => {
  const t = useText();
  const [isAdding, setAdding] = useState(false);
  const { relatives } = file;
  const mayAdd = file.mayWriteSurroundings && file.kind !== 'SITUATION';
  return (
    <Panel
      title={t('surroundings.relatives')}
      actions={
        mayAdd && (
          <Button size="small" icon={UserPlus} onPress={() => setAdding(true)}>
            {t('surroundings.relative.add')}
          </Button>
        )
      }
    >
      {relatives === null && <p className="rt-case__closed">{t('surroundings.relatives.closed')}</p>}
      {relatives?.length === 0 && <p>{t('surroundings.relatives.none')}</p>}
      {relatives !== null && relatives.length > 0 && (
        <ul className="rt-case__people">
          {relatives.map((relative) => (
            <RelativeEntry key={relative.id} file={file} relative={relative} />
          ))}
        </ul>
      )}
      {isAdding && <RelativeDialog file={file} onClose={() => setAdding(false)} />}
    </Panel>
  );
};

/** The professionals who work with the person already. */
export const PartiesPanel = ({ file }: PanelProps) => {
  const t = useText();
  const [isAdding, setAdding] = useState(false);
  const { parties } = file;
  return (
    <Panel
      title={t('surroundings.parties')}
      actions={
        file.mayWriteSurroundings && (
          <Button size="small" icon={UserPlus} onPress={() => setAdding(true)}>
            {t('surroundings.party.add')}
          </Button>
        )
      }
    >
      {parties === null && <p className="rt-case__closed">{t('surroundings.parties.closed')}</p>}
      {parties?.length === 0 && <p>{t('surroundings.parties.none')}</p>}
      {parties !== null && parties.length > 0 && (
        <ul className="rt-case__people">
          {parties.map((party) => (
            <PartyEntry key={party.id} file={file} party={party} />
          ))}
        </ul>
      )}
      {isAdding && <PartyDialog file={file} onClose={() => setAdding(false)} />}
    </Panel>
  );
};

/** About whom the case is. */
export const KindPanel = ({ file }: PanelProps) => {
  const t = useText();
  const [isChanging, setChanging] = useState(false);
  return (
    <Panel
      title={t('surroundings.kind')}
      actions={
        file.maySetKind && (
          <Button size="small" icon={Pencil} onPress={() => setChanging(true)}>
            {t('surroundings.kind.change')}
          </Button>
        )
      }
    >
      <p>
        <strong>{t(`surroundings.kind.${file.kind}`)}</strong>
      </p>
      <p>{t(`surroundings.kind.${file.kind}.help`)}</p>
      {isChanging && <KindDialog file={file} onClose={() => setChanging(false)} />}
    </Panel>
  );
};
