import { type Day, daysBetween } from '@regiotafel/kernel';

/** What experts are compared on. */
export const CRITERIA = ['SKILL', 'TRAINING', 'HOURS', 'DISTANCE', 'LOAD', 'LANGUAGE', 'INDEPENDENCE'] as const;
export type Criterion = (typeof CRITERIA)[number];

export const SCORE_REASONS = [
  'SKILLS_ALL',
  'SKILLS_SOME',
  'SKILLS_NONE',
  'TRAINING_VALID',
  'TRAINING_ENDS_SOON',
  'TRAINING_EXPIRED',
  'TRAINING_NONE',
  'HOURS_FREE',
  'HOURS_SHORT',
  'HOURS_NONE',
  'SAME_MUNICIPALITY',
  'NEIGHBOUR',
  'FURTHER_AWAY',
  'NOT_CONNECTED',
  'LOAD_NONE',
  'LOAD_SO_FAR',
  'LANGUAGE_NOT_ASKED',
  'LANGUAGES_ALL',
  'LANGUAGES_SOME',
  'LANGUAGES_NONE',
  'OTHER_MUNICIPALITY',
  'OWN_MUNICIPALITY',
] as const;
export type ScoreReason = (typeof SCORE_REASONS)[number];

/** 0 (worst) to 100 (best) on one criterion, with the reason as a code and the figures it speaks of. */
export interface Score {
  readonly score: number;
  readonly reason: ScoreReason;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What is asked. */
export interface Need {
  /** Code of the municipality that asks. */
  readonly municipality: string;
  readonly skills: readonly string[];
  readonly languages: readonly string[];
  readonly hours: number;
  readonly today: Day;
}

export interface Skill {
  readonly skill: string;
  readonly level: number;
  readonly trainingValidUntil: Day;
}

/** An expert as far as ranking looks. */
export interface Profile {
  readonly id: string;
  /** Code of the municipality where the expert lives or works. */
  readonly home: string;
  /** Code of the municipality that employs the expert; null for a partner organisation. */
  readonly employer: string | null;
  readonly languages: readonly string[];
  readonly skills: readonly Skill[];
  readonly hoursPerMonth: number;
  /** Hours reserved, or worked this month. */
  readonly hoursBooked: number;
  /** Hours worked in the past half-year. */
  readonly hoursWorked: number;
}

const LEVEL_SCORES: readonly number[] = [0, 40, 70, 100];
const ENDS_SOON_DAYS = 90;
const ENDS_SOON_SCORE = 60;
const SCORE_PER_BORDER = 20;
const LOAD_MONTHS = 6;

const mean = (scores: readonly number[]): number =>
  scores.length === 0 ? 0 : Math.round(scores.reduce((sum, score) => sum + score, 0) / scores.length);

const wantedSkills = ({ skills }: Need, profile: Profile): readonly (Skill | undefined)[] =>
  skills.map((wanted) => profile.skills.find(({ skill }) => skill === wanted));

/** `level` in the params is the lowest one among the skills that match. */
const skillScore = (need: Need, profile: Profile): Score => {
  const found = wantedSkills(need, profile);
  const levels = found.flatMap((skill) => (skill ? [skill.level] : []));
  const counts = { matched: levels.length, wanted: need.skills.length };
  const score = mean(found.map((skill) => LEVEL_SCORES[skill?.level ?? 0] ?? 0));
  if (levels.length === 0) return { score, reason: 'SKILLS_NONE', params: counts };
  const reason = counts.matched === counts.wanted ? 'SKILLS_ALL' : 'SKILLS_SOME';
  return { score, reason, params: { ...counts, level: Math.min(...levels) } };
};

const trainingOf = (skill: Skill | undefined, today: Day): number => {
  if (!skill) return 0;
  const left = daysBetween(today, skill.trainingValidUntil);
  if (left < 0) return 0;
  return left < ENDS_SOON_DAYS ? ENDS_SOON_SCORE : 100;
};

const trainingScore = (need: Need, profile: Profile): Score => {
  const found = wantedSkills(need, profile);
  const score = mean(found.map((skill) => trainingOf(skill, need.today)));
  const ends = found.flatMap((skill) => (skill ? [skill.trainingValidUntil] : [])).toSorted();
  const [until] = ends;
  if (until === undefined) return { score, reason: 'TRAINING_NONE', params: {} };
  const left = daysBetween(need.today, until);
  if (left < 0) return { score, reason: 'TRAINING_EXPIRED', params: { until } };
  return { score, reason: left < ENDS_SOON_DAYS ? 'TRAINING_ENDS_SOON' : 'TRAINING_VALID', params: { until } };
};

const hoursScore = (need: Need, { hoursPerMonth, hoursBooked }: Profile): Score => {
  const free = Math.max(0, hoursPerMonth - hoursBooked);
  const score = Math.min(100, Math.round((100 * free) / need.hours));
  if (free === 0) return { score, reason: 'HOURS_NONE', params: { wanted: need.hours } };
  return free < need.hours
    ? { score, reason: 'HOURS_SHORT', params: { free, wanted: need.hours } }
    : { score, reason: 'HOURS_FREE', params: { free } };
};

const distanceScore = (borders: number | undefined): Score => {
  if (borders === undefined) return { score: 0, reason: 'NOT_CONNECTED', params: {} };
  const score = Math.max(0, 100 - SCORE_PER_BORDER * borders);
  if (borders === 0) return { score, reason: 'SAME_MUNICIPALITY', params: {} };
  return { score, reason: borders === 1 ? 'NEIGHBOUR' : 'FURTHER_AWAY', params: { borders } };
};

const loadScore = ({ hoursPerMonth, hoursWorked }: Profile): Score => {
  const share = Math.min(1, hoursWorked / (hoursPerMonth * LOAD_MONTHS));
  if (hoursWorked === 0) return { score: 100, reason: 'LOAD_NONE', params: {} };
  return {
    score: Math.round(100 * (1 - share)),
    reason: 'LOAD_SO_FAR',
    params: { hours: hoursWorked, months: LOAD_MONTHS },
  };
};

const languageScore = (need: Need, profile: Profile): Score => {
  const wanted = need.languages.length;
  if (wanted === 0) return { score: 100, reason: 'LANGUAGE_NOT_ASKED', params: {} };
  const matched = need.languages.filter((language) => profile.languages.includes(language)).length;
  const score = Math.round((100 * matched) / wanted);
  if (matched === 0) return { score, reason: 'LANGUAGES_NONE', params: { wanted } };
  return { score, reason: matched === wanted ? 'LANGUAGES_ALL' : 'LANGUAGES_SOME', params: { matched, wanted } };
};

/** Whether the expert lives in, or works for, the municipality that asks. */
export const isOwn = (need: Need, { home, employer }: Profile): boolean =>
  need.municipality === home || need.municipality === employer;

const independenceScore = (need: Need, profile: Profile): Score =>
  isOwn(need, profile)
    ? { score: 0, reason: 'OWN_MUNICIPALITY', params: {} }
    : { score: 100, reason: 'OTHER_MUNICIPALITY', params: {} };

/** One expert on every criterion. `borders`: to cross from the asking municipality to the expert's; undefined when not connected. */
export const scoresOf = (need: Need, profile: Profile, borders: number | undefined): Record<Criterion, Score> => ({
  SKILL: skillScore(need, profile),
  TRAINING: trainingScore(need, profile),
  HOURS: hoursScore(need, profile),
  DISTANCE: distanceScore(borders),
  LOAD: loadScore(profile),
  LANGUAGE: languageScore(need, profile),
  INDEPENDENCE: independenceScore(need, profile),
});
