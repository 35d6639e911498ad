/** An invented case to practise with. The narrative is what a reporter would write: Dutch, like any signal. */
export interface ExerciseScenario {
  readonly code: string;
  /** Code of the theme; a region without it is not offered the scenario. */
  readonly theme: string;
  readonly nameNl: string;
  readonly nameEn: string;
  readonly narrative: string;
  /** What stands in the place of a name; null for a situation. */
  readonly person: string | null;
}

/** Persons have a number and an age group, never a name; nothing is said of looks, faith or origin. */
export const EXERCISE_SCENARIOS: readonly ExerciseScenario[] = [
  {
    code: 'ONLINE_THREAT',
    theme: 'RADICALISATION',
    nameNl: 'Dreigende berichten in een groepsapp',
    nameEn: 'Threatening messages in a group chat',
    narrative:
      'Een jongen (leeftijdsgroep 15–17) plaatst sinds zes weken berichten in een groepsapp van zijn klas. Hij schrijft dat "geweld het enige is wat nog werkt" en deelt filmpjes van een aanslag. Vorige week vroeg hij wie er mee wil doen met "iets groots". Hij komt minder op school en heeft ruzie met zijn mentor. Zijn moeder maakt zich zorgen en wil graag hulp.',
    person: 'Oefenpersoon 1',
  },
  {
    code: 'OWN_LAWS',
    theme: 'RADICALISATION',
    nameNl: 'Een inwoner die de overheid niet meer erkent',
    nameEn: 'A resident who no longer accepts the government',
    narrative:
      'Een vrouw (leeftijdsgroep 40–49) stuurt de gemeente brieven waarin zij schrijft dat zij "geen onderdaan" is. Zij betaalt geen gemeentelijke belasting meer. Bij de balie bleef zij rustig. Er is geen dreiging gezien. Een buurman vertelt dat zij avonden organiseert waar over "zelfverdediging" wordt gepraat; hij weet niet wat dat betekent.',
    person: 'Oefenpersoon 2',
  },
  {
    code: 'NIGHT_NOISE',
    theme: 'CONFUSED_BEHAVIOUR',
    nameNl: 'Een bewoner die ’s nachts roept',
    nameEn: 'A resident who shouts at night',
    narrative:
      'Een man (leeftijdsgroep 50–59) roept sinds een maand ’s nachts vanaf zijn balkon en zet meubels op de galerij. De wijkagent kwam vier keer langs. Twee weken geleden liet hij het gas aanstaan. De begeleider vanuit de zorg krijgt hem sinds een maand niet te spreken. Buren durven hun kinderen niet meer alleen over de galerij te laten lopen.',
    person: 'Oefenpersoon 3',
  },
  {
    code: 'QUIET_NEIGHBOUR',
    theme: 'CONFUSED_BEHAVIOUR',
    nameNl: 'Een buurvrouw die zich terugtrekt',
    nameEn: 'A neighbour who withdraws',
    narrative:
      'Een vrouw (leeftijdsgroep 70–79) doet de deur niet meer open en praat hardop in de tuin. De thuiszorg komt drie keer per week en wordt wel binnengelaten. De huisarts weet ervan. Er is geen gevaar gezien. Een buurman vraagt of de gemeente iets kan doen.',
    person: 'Oefenpersoon 4',
  },
  {
    code: 'HOME_WITHOUT_HOUSE',
    theme: 'RETURN_AFTER_DETENTION',
    nameNl: 'Terug na detentie zonder woning',
    nameEn: 'Back after detention without a home',
    narrative:
      'Een man (leeftijdsgroep 20–29) komt over vijf weken vrij. Hij heeft geen woning, geen inkomen en schulden. Hij wil terug naar de straat waar het slachtoffer woont. De reclassering houdt toezicht en vraagt de gemeente om mee te denken over een woonplek en dagbesteding.',
    person: 'Oefenpersoon 5',
  },
  {
    code: 'EARLY_RETURN',
    theme: 'RETURN_AFTER_DETENTION',
    nameNl: 'Een terugkeer die goed geregeld is',
    nameEn: 'A return that is well arranged',
    narrative:
      'Een vrouw (leeftijdsgroep 30–39) komt over drie weken vrij. Zij kan bij haar zus wonen, heeft werk en heeft een afspraak met een schuldhulpverlener. De reclassering ziet geen bijzonder risico. Een raadslid heeft gevraagd of de gemeente "er bovenop zit".',
    person: 'Oefenpersoon 6',
  },
  {
    code: 'CLASS_DIVIDED',
    theme: 'SCHOOL_TENSION',
    nameNl: 'Een klas die uit elkaar valt',
    nameEn: 'A class that falls apart',
    narrative:
      'Op een school voor voortgezet onderwijs staan sinds drie weken twee groepen leerlingen tegenover elkaar na een filmpje over een oorlog in het nieuws. Er was een vechtpartij op het plein. Ouders dreigen hun kinderen thuis te houden. De schoolleiding vraagt hoe zij het gesprek weer op gang brengt. Er gaat geen vraag over één leerling.',
    person: null,
  },
  {
    code: 'POSTERS_AT_SCHOOL',
    theme: 'SCHOOL_TENSION',
    nameNl: 'Posters bij de ingang van een school',
    nameEn: 'Posters at the entrance of a school',
    narrative:
      'Bij de ingang van een school hingen twee keer posters met leuzen tegen een groep inwoners. De conciërge haalde ze weg. Niemand weet wie ze ophing. Leerlingen praten er weinig over. Een docent vraagt of dit gemeld moet worden.',
    person: null,
  },
];
