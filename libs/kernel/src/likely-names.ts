/** Words that begin a Dutch or English sentence and are no first names. */
const OPENERS = new Set(
  `Aan Achter Al Alle Bel Belde Spreek Spreken Sprak Mail Alleen Als Anders Bij Binnen Boven Buiten Daar Daarna Daarom Dan Dat De Deze Die Dit Door Dus Een Eerst Elke Er
   Ergens Gisteren Graag Haar Had Heb Hebben Heeft Het Hier Hij Hoe Hun Iemand Iets Ik In Inmiddels Is Ja Jij Jullie Kan Komt Krijgt Kunnen
   Kunt Maar Mag Meestal Met Mijn Misschien Moet Morgen Na Naar Nadat Nee Nergens Niemand Niet Nog Nu Of Om Omdat Onder Ons Onze Ook Op Over
   Per Samen Sinds Soms Te Tijdens Toch Toen Tot Tussen U Uit Uw Vaak Van Vanaf Vandaag Vanuit Vanwege Verder Via Volgens Voor Vorig Vorige
   Vragen Vraag Waar Waarom Wanneer Was Wat We Welke Wie Wij Wil Wilt Worden Wordt Ze Zelf Zij Zijn Zo Zonder Zou
   A After Also An And Any Are As At Because Before But By Can Could Did Do Does During For From Had Has Have He Her His How I If It Last
   May My No Not Now On Once One Or Our Perhaps Please Several She Should Since So Some Sometimes Someone That The Their Then There These
   They This To Today Under Until We What When Where Which While Who Why Will With Would Yesterday You Your`.split(
    /\s+/,
  ),
);

/** Words of organisations, places and times: a name with one of these is not a person's. */
const NOT_A_PERSON = new Set(
  `Actieplan Afdeling Basisschool Bureau Casus Centrum College Commissie Convenant Dienst Gemeente Gemeenten Huis Instituut Jeugd Jeugdhulp
   Jeugdzorg Justitie Justitieel Kinderbescherming Landelijk Landelijke Leger Lyceum Ministerie Nationaal Nationale Nederland Nederlandse
   Openbaar Platform Politie Provincie Raad Reclassering Regio Rijk School Scholengemeenschap Sociaal Stad Steunpunt Stichting Team Thuis
   Triage Universiteit Veilig Veiligheid Veiligheidshuis Veiligheidsregio Vereniging Wet Wijk Wijkteam Zorg Zorghuis
   Januari Februari Maart April Mei Juni Juli Augustus September Oktober November December Maandag Dinsdag Woensdag Donderdag Vrijdag Zaterdag
   Zondag January February March May June July August October Monday Tuesday Wednesday Thursday Friday Saturday Sunday
   Agency Board Care City Council Department Ministry Municipality National Office Police Public Region Safety Service Support`.split(
    /\s+/,
  ),
);

const PARTICLES = 'van von de den der des ten ter te het in op aan el al bin ben da di dos la le'.split(' ');
const PARTICLE = `(?:${PARTICLES.join('|')}|[’']t)`;
/** After a salutation a Dutch particle is written with a capital: mevrouw Van den Berg. */
const EITHER_CASE = PARTICLES.map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`);
const WORD = "\\p{Lu}\\p{Ll}+(?:[-'’]\\p{Lu}?\\p{Ll}+)*";
const REST = `(?:\\s+${PARTICLE}){0,3}\\s+(?:[Dd]['’])?${WORD}`;
const SALUTATION =
  '(?:[Dd]hr|[Mm]w|[Mm]evr|[Mm]r|[Mm]rs|[Mm]s|[Dd]rs?|[Ii]r)\\.?|[Mm]eneer|[Mm]ijnheer|[Mm]evrouw|[Jj]uffrouw|[Jj]uf|[Mm]eester';
const INTRODUCTION = 'heet|genaamd|genoemd|(?:naam|voornaam|achternaam)(?:\\s+is|:)|called|named|name\\s+is';

/** A stretch of text, by UTF-16 position; `end` is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const BOUNDARY = '(?<![\\p{L}\\p{N}])';
const TWO_WORDS = new RegExp(`${BOUNDARY}${WORD}(?:${REST})+`, 'gu');
const ONE_WORD = new RegExp(`^${WORD}\\s+`, 'u');
const CERTAIN: readonly RegExp[] = [
  new RegExp(`${BOUNDARY}(?:\\p{Lu}\\.\\s?){1,4}(?:\\s*${PARTICLE}\\s+){0,3}${WORD}`, 'gu'),
  new RegExp(
    `${BOUNDARY}(?:${SALUTATION})\\s+(?:\\p{Lu}\\.\\s?){0,4}(?:(?:${EITHER_CASE.join('|')})\\s+){0,3}(?:[Dd]['’])?${WORD}`,
    'gu',
  ),
];
const INTRODUCED = new RegExp(`${BOUNDARY}(?:${INTRODUCTION})\\s+(${WORD})`, 'gu');

/** Leaves out a word that only opens the sentence; nothing remains when a single word is left. */
const withoutOpener = (text: string, start: number): Stretch | null => {
  const [first] = ONE_WORD.exec(text) ?? [];
  if (first === undefined || !OPENERS.has(first.trim())) return { start, end: start + text.length };
  const rest = text.slice(first.length);
  const name = new RegExp(`${WORD}(?:${REST})+`, 'u').exec(rest);
  return name
    ? { start: start + first.length + name.index, end: start + first.length + name.index + name[0].length }
    : null;
};

const isPerson = (text: string): boolean =>
  text.split(/[\s-]+/).every((word) => !NOT_A_PERSON.has(word) && !/(?:straat|laan|weg|plein)$/.test(word));

const fullNames = (text: string): Stretch[] =>
  [...text.matchAll(TWO_WORDS)].flatMap((match) => {
    const stretch = withoutOpener(match[0], match.index);
    return stretch && isPerson(text.slice(stretch.start, stretch.end)) ? [stretch] : [];
  });

const introduced = (text: string): Stretch[] =>
  [...text.matchAll(INTRODUCED)].flatMap((match) => {
    const [whole, name] = match;
    if (name === undefined || OPENERS.has(name) || NOT_A_PERSON.has(name)) return [];
    const start = match.index + whole.length - name.length;
    return [{ start, end: start + name.length }];
  });

/** Where a text seems to name a person: two capitalised words, initials with a surname, a salutation, "heet …". A guess, never a proof. */
export const likelyNames = (text: string): Stretch[] => [
  ...CERTAIN.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  ),
  ...fullNames(text),
  ...introduced(text),
];

/** Languages and peoples, which Dutch writes with a capital. */
const PEOPLES =
  /^(?:Nederland|Arabi|Engel|Dui?ts|Frans|Spaan|Turk|Pool|Pools|Marokk|Syri|Oekra|Somal|Eritre|Tigrinya|Bulgaar|Roemee|Europ|Afghaan)/;
const PLACED = /(?:gemeente|gemeenten|regio|provincie|stad|wijk|dorp|in)\s+$/iu;
const INSIDE = new RegExp(`(?<=[^.!?…\\s]\\s{1,3})${WORD}(?![\\p{L}\\d])`, 'gu');

/** Words with a capital inside a sentence that are no known word of an organisation, a place, a time or a people. More than a guess of names: all that could be one. */
export const capitalised = (text: string): Stretch[] =>
  [...text.matchAll(INSIDE)].flatMap((match) => {
    const [word] = match;
    if (OPENERS.has(word) || !isPerson(word) || PEOPLES.test(word) || PLACED.test(text.slice(0, match.index)))
      return [];
    return [{ start: match.index, end: match.index + word.length }];
  });
