/** The part of a region file that expertise reads, after validation. Slugs and subjects refer to directory's part of the same file. */
export interface ExpertiseRegionFile {
  readonly region: { readonly slug: string };
  readonly people: readonly ExpertisePersonFile[];
  readonly experts: readonly ExpertFile[];
}

export interface ExpertisePersonFile {
  readonly subject: string;
  /** Slug of the municipality that employs the person; absent for professionals of partner organisations. */
  readonly municipality?: string | undefined;
  /** Key of the partner organisation. */
  readonly organisation?: string | undefined;
}

export interface ExpertFile {
  readonly subject: string;
  /** Code of the municipality where the expert lives or works: `GM9001`. */
  readonly home: string;
  /** ISO 639-1. */
  readonly languages: readonly string[];
  readonly hoursPerMonth: number;
  readonly skills: readonly ExpertSkillFile[];
}

export interface ExpertSkillFile {
  readonly skill: string;
  /** 1 knows it, 2 works with it, 3 teaches it. */
  readonly level: number;
  /** Day, the last on which the training counts. */
  readonly trainingValidUntil: string;
}
