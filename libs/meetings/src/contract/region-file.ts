/** The part of a region file that meetings reads, after validation. Slugs and subjects refer to directory's part of the same file. */
export interface MeetingsRegionFile {
  readonly region: { readonly slug: string; readonly name: string; readonly phone: string; readonly email: string };
  readonly people: readonly MeetingsPersonFile[];
  readonly rooms: readonly RoomFile[];
  readonly series: readonly SeriesFile[];
}

export interface MeetingsPersonFile {
  readonly subject: string;
  readonly name: string;
  /** Slug of the municipality; absent for seats of the partnership. */
  readonly municipality?: string | null | undefined;
  readonly roles: readonly string[];
  readonly phone?: string | null | undefined;
}

export interface RoomFile {
  readonly key: string;
  readonly name: string;
  readonly capacity: number;
  /** Slug of the municipality it is in. */
  readonly municipality: string;
}

export interface SeriesFile {
  readonly key: string;
  readonly name: string;
  readonly kind: 'TRIAGE' | 'INFORMATION' | 'CASE_TABLE';
  /** ISO weekday: 1 Monday … 7 Sunday. */
  readonly weekday: number;
  /** Local wall-clock time in Europe/Amsterdam, `HH:MM`. */
  readonly startsAt: string;
  readonly durationMinutes: number;
  readonly everyWeeks: number;
  readonly cutOff: { readonly weekday: number; readonly at: string };
  /** Subject of a person in the file. */
  readonly chair: string;
  /** First day the series may meet, `YYYY-MM-DD`. */
  readonly from: string;
}
