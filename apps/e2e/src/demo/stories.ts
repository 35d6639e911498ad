/** How far an invented report has come: still at the desk, at the table, or through it with an outcome. */
export type Fate =
  | { readonly at: 'RECEIVED' | 'ACKNOWLEDGED' | 'WEIGHING' }
  | { readonly at: 'CONCLUDED'; readonly outcome: 'NO_ACTION' | 'REGULAR_CARE' }
  | { readonly at: 'POOL'; readonly card: 'NEW' | 'TRIAGE' | 'ASSIGNED' | 'IN_MEETING' | 'WAITING' };

export interface Report {
  /** Day on which it came in. */
  readonly day: string;
  readonly municipality: string;
  readonly theme: 'RADICALISATION' | 'CONFUSED_BEHAVIOUR' | 'RETURN_AFTER_DETENTION' | 'SCHOOL_TENSION';
  readonly by: 'FRONTLINE' | 'CITIZEN' | 'PARENT';
  readonly urgency: 'NORMAL' | 'HIGH' | 'ACUTE';
  readonly fate: Fate;
  /** What somebody did or said; never looks, faith or descent. */
  readonly narrative: string;
}

type Line = readonly [string, Report['theme'], Report['by'], Report['urgency'], Fate, string];

const none: Fate = { at: 'CONCLUDED', outcome: 'NO_ACTION' };
const care: Fate = { at: 'CONCLUDED', outcome: 'REGULAR_CARE' };
const pool = (card: 'NEW' | 'TRIAGE' | 'ASSIGNED' | 'IN_MEETING' | 'WAITING'): Fate => ({ at: 'POOL', card });

const DAYS: Readonly<Record<string, readonly Line[]>> = {
  '2026-02-19': [
    [
      'heidervoort',
      'CONFUSED_BEHAVIOUR',
      'FRONTLINE',
      'HIGH',
      pool('IN_MEETING'),
      'Staat elke nacht op straat te roepen en herkent de wijkverpleegkundige niet meer.',
    ],
    [
      'elzenrade',
      'RETURN_AFTER_DETENTION',
      'FRONTLINE',
      'NORMAL',
      care,
      'Komt over drie weken vrij en heeft nog geen woonplek of inkomen.',
    ],
    [
      'noordbeek',
      'SCHOOL_TENSION',
      'FRONTLINE',
      'NORMAL',
      pool('WAITING'),
      'Twee groepen in klas vier dagen elkaar uit op het plein; ouders bemoeien zich ermee.',
    ],
    [
      'oudbroek',
      'RADICALISATION',
      'FRONTLINE',
      'HIGH',
      pool('IN_MEETING'),
      'Deelt oproepen om raadsleden thuis op te zoeken en zegt dat woorden niet meer helpen.',
    ],
    [
      'zandstede',
      'RADICALISATION',
      'FRONTLINE',
      'NORMAL',
      none,
      'Een buurman heeft een vlag opgehangen die ik niet ken.',
    ],
  ],
  '2026-02-23': [
    [
      'lindehoven',
      'CONFUSED_BEHAVIOUR',
      'FRONTLINE',
      'NORMAL',
      care,
      'Belt dagelijks de balie en denkt dat de telefoon wordt afgeluisterd.',
    ],
    [
      'zandstede',
      'RETURN_AFTER_DETENTION',
      'FRONTLINE',
      'NORMAL',
      pool('TRIAGE'),
      'Keert terug in de straat waar het slachtoffer woont; de buurt is onrustig.',
    ],
    [
      'kerkwijde',
      'RADICALISATION',
      'PARENT',
      'HIGH',
      pool('TRIAGE'),
      'Zit hele nachten in een groep waar aanslagen worden nagespeeld en wil niet meer mee-eten.',
    ],
    ['noordbeek', 'CONFUSED_BEHAVIOUR', 'FRONTLINE', 'NORMAL', none, 'Iemand loopt hardop te praten in het park.'],
    [
      'wilgenrode',
      'CONFUSED_BEHAVIOUR',
      'FRONTLINE',
      'HIGH',
      pool('ASSIGNED'),
      'Heeft de gaskraan opengezet en weigert hulp.',
    ],
  ],
  '2026-02-25': [
    [
      'heidervoort',
      'SCHOOL_TENSION',
      'FRONTLINE',
      'NORMAL',
      none,
      'Ruzie over een filmpje in de groepsapp van de brugklas.',
    ],
    [
      'elzenrade',
      'RADICALISATION',
      'FRONTLINE',
      'NORMAL',
      care,
      'Herhaalt leuzen van internet en trekt zich terug van het voetbal.',
    ],
    [
      'elzenrade',
      'CONFUSED_BEHAVIOUR',
      'FRONTLINE',
      'NORMAL',
      pool('ASSIGNED'),
      'Verzamelt afval in huis; de brandweer vindt de toestand gevaarlijk.',
    ],
    [
      'oudbroek',
      'RETURN_AFTER_DETENTION',
      'FRONTLINE',
      'NORMAL',
      care,
      'Vraagt om hulp bij papieren en een zorgverzekering na vrijlating.',
    ],
    [
      'zandstede',
      'RADICALISATION',
      'FRONTLINE',
      'ACUTE',
      pool('NEW'),
      'Heeft op school gezegd dat iedereen volgende week zal zien wie hij echt is.',
    ],
  ],
  '2026-02-27': [
    [
      'lindehoven',
      'RETURN_AFTER_DETENTION',
      'FRONTLINE',
      'NORMAL',
      pool('NEW'),
      'Komt vrij zonder netwerk; oude vrienden wachten op hem.',
    ],
    ['kerkwijde', 'CONFUSED_BEHAVIOUR', 'FRONTLINE', 'NORMAL', care, 'Vergeet dagelijks de weg naar huis.'],
    [
      'noordbeek',
      'RADICALISATION',
      'FRONTLINE',
      'HIGH',
      pool('NEW'),
      'Bedreigt online een journalist en zoekt thuisadressen bij elkaar.',
    ],
    [
      'wilgenrode',
      'SCHOOL_TENSION',
      'FRONTLINE',
      'NORMAL',
      none,
      'Leerlingen weigeren samen te werken aan een opdracht over het nieuws.',
    ],
    [
      'heidervoort',
      'RETURN_AFTER_DETENTION',
      'FRONTLINE',
      'NORMAL',
      none,
      'Vraagt of zijn oude werkgever mag weten waar hij was.',
    ],
    [
      'oudbroek',
      'CONFUSED_BEHAVIOUR',
      'FRONTLINE',
      'NORMAL',
      { at: 'WEIGHING' },
      'Staat uren in de hal van het gemeentehuis en reageert niet op vragen.',
    ],
    [
      'lindehoven',
      'RADICALISATION',
      'FRONTLINE',
      'NORMAL',
      { at: 'ACKNOWLEDGED' },
      'Plakt stickers met bedreigende teksten op lantaarnpalen bij school.',
    ],
  ],
  '2026-03-02': [
    [
      'lindehoven',
      'CONFUSED_BEHAVIOUR',
      'CITIZEN',
      'NORMAL',
      { at: 'RECEIVED' },
      'Een man in onze flat belt iedere nacht bij alle buren aan.',
    ],
  ],
};

/** The invented reports of the demonstration, day by day. Most end in no action or regular care. */
export const REPORTS: readonly Report[] = Object.entries(DAYS).flatMap(([day, lines]) =>
  lines.map(([municipality, theme, by, urgency, fate, narrative]) => ({
    day,
    municipality,
    theme,
    by,
    urgency,
    fate,
    narrative,
  })),
);
