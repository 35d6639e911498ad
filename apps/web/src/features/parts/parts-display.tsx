import { useState } from 'react';
import { CalendarPlus, Check, Ellipsis, Inbox, Plus, Trash2 } from 'lucide-react';
import type { Day } from '@regiotafel/kernel/day';
import {
  AlertDialog,
  Badge,
  Button,
  Checkbox,
  Deadline,
  Dialog,
  EmptyState,
  FactList,
  IconButton,
  LinkButton,
  LoadingState,
  Menu,
  Notice,
  Panel,
  ProgressBar,
  showToast,
  StatusPill,
  Tabs,
  Timeline,
  Tooltip,
  type PillTone,
} from '@regiotafel/web-ui';
import { PurposeBanner } from '../../app/shell/purpose-banner.js';
import { SAMPLE_DAY, SAMPLE_NOW } from './samples.js';

const PILLS: readonly (readonly [PillTone, string])[] = [
  ['info', 'Nieuw'],
  ['warning', 'In triage'],
  ['negative', 'Wacht op partner'],
  ['positive', 'Afgerond'],
  ['accent', 'Voorstel'],
  ['neutral', 'Gesloten'],
];

const MENU = [
  {
    id: 'work',
    label: 'Casus',
    entries: [
      {
        id: 'plan',
        label: 'Plan overleg',
        icon: CalendarPlus,
        description: 'Kies een moment',
        onAction: () => showToast('Gepland'),
      },
      { id: 'done', label: 'Afronden', icon: Check, isDisabled: true },
    ],
  },
  {
    id: 'end',
    entries: [
      {
        id: 'withdraw',
        label: 'Intrekken',
        icon: Trash2,
        isDangerous: true,
        onAction: () => showToast('Intrekken mislukt', 'negative'),
      },
    ],
  },
];

const Dialogs = () => {
  const [open, setOpen] = useState<'NONE' | 'DIALOG' | 'ALERT'>('NONE');
  const close = (): void => setOpen('NONE');
  return (
    <>
      <Button onPress={() => setOpen('DIALOG')}>Toon dialoog</Button>
      <Button look="danger" onPress={() => setOpen('ALERT')}>
        Aanvraag intrekken
      </Button>
      <Dialog
        title="Deel dit agendapunt"
        isOpen={open === 'DIALOG'}
        onClose={close}
        actions={
          <Button look="primary" onPress={close}>
            Delen met 3 aanwezigen
          </Button>
        }
      >
        <p>Iedere aanwezige krijgt inzage op naam, tot 7 dagen na het vastgestelde verslag.</p>
      </Dialog>
      <AlertDialog
        title="Aanvraag intrekken?"
        isOpen={open === 'ALERT'}
        look="danger"
        confirm="Aanvraag intrekken"
        onConfirm={close}
        onCancel={close}
      >
        <p>De deskundige krijgt bericht. Dit kan niet ongedaan worden gemaakt.</p>
      </AlertDialog>
    </>
  );
};

export const PartsControls = () => {
  const [isOn, setOn] = useState(true);
  return (
    <Panel
      title="Knoppen en keuzes"
      actions={<Menu label="Acties" groups={MENU} trigger={<IconButton icon={Ellipsis} label="Meer acties" />} />}
    >
      <div className="rt-form__row">
        <Button look="primary" icon={Plus}>
          Casus aanmelden
        </Button>
        <Button>Weergave opslaan</Button>
        <Button look="quiet">Toon alles</Button>
        <Button isDisabled>Niet nu</Button>
        <Button isPending>Bezig</Button>
        <LinkButton href="#elders">Naar het dossier</LinkButton>
        <Dialogs />
        <Tooltip text="Reacties vallen onder het convenant van 2025">
          <Button size="small">Uitleg</Button>
        </Tooltip>
      </div>
      <Checkbox isSelected={isOn} onChange={setOn}>
        Stuur mij een dagelijks overzicht
      </Checkbox>
      <div className="rt-form__row">
        {PILLS.map(([tone, text]) => (
          <StatusPill key={tone} tone={tone}>
            {text}
          </StatusPill>
        ))}
        <Badge count={7} />
        <Badge count={120} look="highlight" />
      </div>
    </Panel>
  );
};

const DEADLINES: readonly (Day | Date)[] = [
  '2026-11-20' as Day,
  new Date('2026-11-23T15:00:00Z'),
  SAMPLE_DAY,
  '2026-11-28' as Day,
  '2026-12-04' as Day,
  '2027-01-15' as Day,
];

export const PartsFacts = () => (
  <Panel title="Casus RT-2026-0115">
    <FactList
      facts={[
        { term: 'Gemeente', value: 'Oudbroek' },
        { term: 'Thema', value: 'Radicalisering' },
        { term: 'Status', value: <StatusPill tone="info">In overleg</StatusPill> },
        ...DEADLINES.map((due, at) => ({ term: `Termijn ${at + 1}`, value: <Deadline due={due} now={SAMPLE_NOW} /> })),
      ]}
    />
    <Timeline
      label="Verloop"
      events={[
        { id: '3', at: new Date('2026-11-27T09:00:00Z'), title: 'Casusoverleg', body: 'Gepland', isAhead: true },
        { id: '2', at: new Date('2026-11-19T13:30:00Z'), title: 'Weging vastgesteld', body: 'Persoonsgerichte aanpak' },
        { id: '1', at: new Date('2026-11-16T10:05:00Z'), title: 'Signaal ontvangen' },
      ]}
    />
  </Panel>
);

export const PartsNotices = () => (
  <Panel title="Meldingen en wachten">
    <PurposeBanner purpose="Weging van een signaal" basis="Wet PGA, artikel 3" until={SAMPLE_DAY} />
    <Notice tone="info">De triage is dinsdag om 10:00. Aanleveren kan tot maandag 12:00.</Notice>
    <Notice tone="positive" title="Terugkoppeling verstuurd" />
    <Notice tone="warning" title="Er is geen vervanger" actions={<Button size="small">Vervanger kiezen</Button>}>
      Zonder vervanger blijven signalen liggen als u er niet bent.
    </Notice>
    <Notice tone="negative" title="Versturen is niet gelukt">
      Uw tekst staat er nog.
    </Notice>
    <ProgressBar
      label="Overleggen plannen"
      percent={62}
      step="Beschikbaarheid van 14 partijen vergelijken"
      actions={<Button size="small">Stoppen</Button>}
    />
    <ProgressBar label="Zoeken naar deskundigen" />
    <EmptyState
      title="Nog geen overleggen deze week"
      icon={Inbox}
      actions={<Button look="primary">Overleg plannen</Button>}
    >
      Plan er een, of kies een vast moment per drie weken.
    </EmptyState>
    <LoadingState lines={3} />
  </Panel>
);

export const PartsTabs = () => {
  const [tab, setTab] = useState('plan');
  return (
    <Panel title="Dossier">
      <Tabs
        label="Onderdelen van het dossier"
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'plan', label: 'Plan', panel: <p>Doelen en maatregelen.</p> },
          { id: 'meetings', label: 'Overleggen', count: 2, panel: <p>Twee overleggen.</p> },
          { id: 'access', label: 'Wie ziet dit?', panel: <p>Vier mensen, tot vrijdag.</p> },
        ]}
      />
    </Panel>
  );
};
